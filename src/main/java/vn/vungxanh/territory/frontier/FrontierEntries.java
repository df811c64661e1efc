package vn.vungxanh.territory.frontier;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

/** The room's line of the menu. */
@Configuration(proxyBeanMethods = false)
class FrontierEntries {

    @Bean
    MenuEntry frontierMenu() {
        return new MenuEntry("frontier.menu", "/frontier", MenuGroup.AREA, 510, "VIEW_FIGURES");
    }
}
