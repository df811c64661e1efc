package vn.vungxanh.capacity.workforce;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

/** The room's line of the menu. */
@Configuration(proxyBeanMethods = false)
class WorkforceEntries {

    @Bean
    MenuEntry workforceMenu() {
        return new MenuEntry("workforce.menu", "/workforce", MenuGroup.CAPACITY, 20, "VIEW_FIGURES");
    }
}
