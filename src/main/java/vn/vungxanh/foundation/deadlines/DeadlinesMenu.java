package vn.vungxanh.foundation.deadlines;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

@Configuration(proxyBeanMethods = false)
class DeadlinesMenu {

    @Bean
    MenuEntry deadlinesEntry() {
        return new MenuEntry("deadlines.title", "/deadlines", MenuGroup.DESK, 700, "VIEW_FIGURES");
    }
}
