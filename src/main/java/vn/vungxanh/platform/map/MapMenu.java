package vn.vungxanh.platform.map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;

@Configuration(proxyBeanMethods = false)
class MapMenu {

    @Bean
    MenuEntry mapInTheMenu() {
        return new MenuEntry("map.title", "/map", 50, "VIEW_FIGURES");
    }
}
