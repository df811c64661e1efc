package vn.vungxanh.capacity.dispatch;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

/** The room's line of the menu. */
@Configuration(proxyBeanMethods = false)
class DispatchEntries {

    @Bean
    MenuEntry dispatchMenu() {
        return new MenuEntry("dispatch.menu", "/dispatch", MenuGroup.CAPACITY, 25, "VIEW_FIGURES");
    }
}
