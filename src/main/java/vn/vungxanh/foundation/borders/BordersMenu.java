package vn.vungxanh.foundation.borders;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

@Configuration(proxyBeanMethods = false)
class BordersMenu {

    @Bean
    MenuEntry bordersInTheMenu() {
        return new MenuEntry("borders.title", "/borders", MenuGroup.DATA, 960, "EDIT_UNITS");
    }
}
