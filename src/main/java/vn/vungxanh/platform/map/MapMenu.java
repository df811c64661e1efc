package vn.vungxanh.platform.map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

@Configuration(proxyBeanMethods = false)
class MapMenu {

    @Bean
    MenuEntry mapInTheMenu() {
        return new MenuEntry("map.title", "/map", MenuGroup.LOOK, 50, "VIEW_FIGURES");
    }
}
