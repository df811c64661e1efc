package vn.vungxanh.insight.greenzone;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import vn.vungxanh.foundation.access.OpenRoute;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;
import vn.vungxanh.platform.shell.OpenEntry;

@Configuration(proxyBeanMethods = false)
class GreenzoneEntries {

    @Bean
    MenuEntry greenzoneMenu() {
        return new MenuEntry("greenzone.menu", "/greenzone", MenuGroup.DESK, 920, Permission.PREPARE_REPORT.name());
    }

    @Bean
    OpenEntry greenzoneForEverybody() {
        return new OpenEntry(10, "/public", "greenzone.open");
    }

    @Bean
    OpenRoute greenzoneRoot() {
        return new OpenRoute(HttpMethod.GET, "/public");
    }

    @Bean
    OpenRoute greenzoneRoutes() {
        return new OpenRoute(HttpMethod.GET, "/public/**");
    }
}
