package vn.vungxanh.foundation.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

@Configuration(proxyBeanMethods = false)
class AccessMenu {

    @Bean
    MenuEntry staffEntry() {
        return new MenuEntry(
                "access.menu.staff", "/access/staff", MenuGroup.SYSTEM, 1000, Permission.ADMINISTER.name());
    }

    @Bean
    MenuEntry auditEntry() {
        return new MenuEntry(
                "access.menu.audit", "/access/audit", MenuGroup.SYSTEM, 1010, Permission.VIEW_AUDIT.name());
    }
}
