package vn.vungxanh.insight.reporting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

@Configuration(proxyBeanMethods = false)
class ReportingMenu {

    @Bean
    MenuEntry reportingEntry() {
        return new MenuEntry("reporting.title", "/reporting", MenuGroup.DESK, 900, "VIEW_FIGURES");
    }
}
