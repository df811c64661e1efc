package vn.vungxanh.insight.reporting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;

@Configuration(proxyBeanMethods = false)
class ReportingMenu {

    @Bean
    MenuEntry reportingEntry() {
        return new MenuEntry("reporting.title", "/reporting", 900, "VIEW_FIGURES");
    }
}
