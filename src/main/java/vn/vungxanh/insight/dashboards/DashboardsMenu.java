package vn.vungxanh.insight.dashboards;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

@Configuration(proxyBeanMethods = false)
class DashboardsMenu {

    @Bean
    MenuEntry dashboardsInTheMenu() {
        return new MenuEntry("dashboards.menu", "/dashboards", MenuGroup.LOOK, 10, "VIEW_FIGURES");
    }
}
