package vn.vungxanh.care.treatment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.CasePanel;

/** What this room plugs into others: its line of the menu and its part of the page of a case. */
@Configuration(proxyBeanMethods = false)
class TreatmentEntries {

    @Bean
    MenuEntry treatmentMenu() {
        return new MenuEntry("treatment.menu", "/treatment", MenuGroup.CARE, 400, "VIEW_FIGURES");
    }

    @Bean
    CasePanel treatmentPanel() {
        return new CasePanel() {
            @Override
            public int order() {
                return 60;
            }

            @Override
            public String titleKey() {
                return "treatment.panel.title";
            }

            @Override
            public String href(CaseId id) {
                return "/treatment/cases/" + id.value() + "/panel";
            }
        };
    }
}
