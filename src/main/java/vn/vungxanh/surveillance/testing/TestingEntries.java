package vn.vungxanh.surveillance.testing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

@Configuration(proxyBeanMethods = false)
class TestingEntries {

    @Bean
    MenuEntry testingMenu() {
        return new MenuEntry("testing.menu", "/testing", MenuGroup.CASES, 250, "VIEW_FIGURES");
    }
}
