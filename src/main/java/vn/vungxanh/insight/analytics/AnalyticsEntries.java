package vn.vungxanh.insight.analytics;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

@Configuration(proxyBeanMethods = false)
class AnalyticsEntries {

    @Bean
    MenuEntry analyticsMenu() {
        return new MenuEntry("analytics.menu", "/analytics", MenuGroup.LOOK, 60, "VIEW_FIGURES");
    }

    @Bean
    MenuEntry outlookMenu() {
        return new MenuEntry("analytics.outlook.menu", "/analytics/outlook", MenuGroup.LOOK, 65, "VIEW_FIGURES");
    }

    @Bean
    MenuEntry methodsMenu() {
        return new MenuEntry("analytics.methods.title", "/analytics/methods", MenuGroup.LOOK, 67, "VIEW_FIGURES");
    }
}
