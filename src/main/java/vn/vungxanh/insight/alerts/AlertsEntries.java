package vn.vungxanh.insight.alerts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

@Configuration(proxyBeanMethods = false)
class AlertsEntries {

    @Bean
    MenuEntry alertsMenu() {
        return new MenuEntry("alerts.menu", "/alerts", MenuGroup.LOOK, 71, "DECIDE_RISK");
    }
}
