package vn.vungxanh.insight.overview;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

@Configuration(proxyBeanMethods = false)
class OverviewEntries {

    @Bean
    MenuEntry overviewMenu() {
        return new MenuEntry("overview.menu", "/", MenuGroup.LOOK, 0, "VIEW_FIGURES");
    }
}
