package vn.vungxanh.foundation.codes.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import vn.vungxanh.foundation.access.OpenRoute;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

@Configuration(proxyBeanMethods = false)
class CodesDoors {

    @Bean
    OpenRoute openCodes() {
        return new OpenRoute(HttpMethod.GET, "/q/*");
    }

    @Bean
    MenuEntry codesEntry() {
        return new MenuEntry("codes.menu", "/codes", MenuGroup.SYSTEM, 1020, Permission.ADMINISTER.name());
    }
}
