package vn.vungxanh.foundation.imports.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;

@Configuration(proxyBeanMethods = false)
class ImportMenu {

    @Bean
    MenuEntry importsMenuEntry() {
        return new MenuEntry("imports.menu", "/imports", 700, "IMPORT");
    }
}
