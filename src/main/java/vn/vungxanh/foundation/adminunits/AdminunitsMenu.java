package vn.vungxanh.foundation.adminunits;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;

@Configuration(proxyBeanMethods = false)
class AdminunitsMenu {

    @Bean
    MenuEntry unitsInTheMenu() {
        return new MenuEntry("adminunits.title", "/adminunits", 950, null);
    }
}
