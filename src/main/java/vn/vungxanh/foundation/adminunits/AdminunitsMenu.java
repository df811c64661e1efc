package vn.vungxanh.foundation.adminunits;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

@Configuration(proxyBeanMethods = false)
class AdminunitsMenu {

    @Bean
    MenuEntry unitsInTheMenu() {
        return new MenuEntry("adminunits.title", "/adminunits", MenuGroup.DATA, 950, null);
    }
}
