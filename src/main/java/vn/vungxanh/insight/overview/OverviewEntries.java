package vn.vungxanh.insight.overview;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;

@Configuration(proxyBeanMethods = false)
class OverviewEntries {

    @Bean
    MenuEntry overviewMenu() {
        return new MenuEntry("overview.menu", "/", 0, "VIEW_FIGURES");
    }
}
