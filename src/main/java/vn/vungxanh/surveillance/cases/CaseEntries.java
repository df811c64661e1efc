package vn.vungxanh.surveillance.cases;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;

@Configuration(proxyBeanMethods = false)
class CaseEntries {

    @Bean
    MenuEntry caseMenu() {
        return new MenuEntry("cases.menu", "/cases", 100, "VIEW_CASES");
    }
}
