package vn.vungxanh.foundation.imports.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

@Configuration(proxyBeanMethods = false)
class ImportMenu {

    @Bean
    MenuEntry importsMenuEntry() {
        return new MenuEntry("imports.menu", "/imports", MenuGroup.DATA, 700, "IMPORT");
    }
}
