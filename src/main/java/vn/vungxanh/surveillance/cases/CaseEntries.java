package vn.vungxanh.surveillance.cases;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

@Configuration(proxyBeanMethods = false)
class CaseEntries {

    @Bean
    MenuEntry caseMenu() {
        return new MenuEntry("cases.menu", "/cases", MenuGroup.CASES, 100, "VIEW_CASES");
    }
}
