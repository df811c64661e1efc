package vn.vungxanh.foundation.deadlines;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;

@Configuration(proxyBeanMethods = false)
class DeadlinesMenu {

    @Bean
    MenuEntry deadlinesEntry() {
        return new MenuEntry("deadlines.title", "/deadlines", 700, "VIEW_FIGURES");
    }
}
