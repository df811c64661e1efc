package vn.vungxanh.insight.duties;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

@Configuration(proxyBeanMethods = false)
class DutiesMenu {

    @Bean
    MenuEntry dutiesEntry() {
        return new MenuEntry("duties.title", "/duties", MenuGroup.DESK, 820, "VIEW_FIGURES");
    }
}
