package vn.vungxanh.care.isolation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.CasePanel;

/** What this room plugs into others: its line of the menu and its part of the page of a case. */
@Configuration(proxyBeanMethods = false)
class IsolationEntries {

    @Bean
    MenuEntry isolationMenu() {
        return new MenuEntry("isolation.menu", "/isolation", MenuGroup.CARE, 350, "VIEW_FIGURES");
    }

    @Bean
    CasePanel isolatedContactsPanel() {
        return new CasePanel() {
            @Override
            public int order() {
                return 350;
            }

            @Override
            public String titleKey() {
                return "isolation.panel.title";
            }

            @Override
            public String href(CaseId id) {
                return "/isolation/cases/" + id.value();
            }
        };
    }
}
