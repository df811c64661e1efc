package vn.vungxanh.foundation.field.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

@Configuration(proxyBeanMethods = false)
class FieldAppMenu {

    @Bean
    MenuEntry fieldAppEntry() {
        return new MenuEntry("field.menu", "/field", MenuGroup.AREA, 345, Permission.WORK_IN_FIELD.name());
    }
}
