package vn.vungxanh.insight.analytics;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;

@Configuration(proxyBeanMethods = false)
class AnalyticsEntries {

    @Bean
    MenuEntry analyticsMenu() {
        return new MenuEntry("analytics.menu", "/analytics", 60, "VIEW_FIGURES");
    }
}
