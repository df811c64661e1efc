package vn.vungxanh.surveillance.testing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;

@Configuration(proxyBeanMethods = false)
class TestingEntries {

    @Bean
    MenuEntry testingMenu() {
        return new MenuEntry("testing.menu", "/testing", 250, "VIEW_FIGURES");
    }
}
