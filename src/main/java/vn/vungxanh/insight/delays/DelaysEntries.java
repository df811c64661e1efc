package vn.vungxanh.insight.delays;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

@Configuration(proxyBeanMethods = false)
class DelaysEntries {

    @Bean
    MenuEntry delaysMenu() {
        return new MenuEntry("delays.menu", "/delays", MenuGroup.LOOK, 66, "VIEW_FIGURES");
    }
}
