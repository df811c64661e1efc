package vn.vungxanh.territory.zones;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.CasePanel;

/** What this room plugs into others: its line of the menu and its part of the page of a case. */
@Configuration(proxyBeanMethods = false)
class ZonesEntries {

    @Bean
    MenuEntry zonesMenu() {
        return new MenuEntry("zones.menu", "/zones", MenuGroup.AREA, 450, "VIEW_FIGURES");
    }

    @Bean
    CasePanel zonesPanel() {
        return new CasePanel() {
            @Override
            public int order() {
                return 450;
            }

            @Override
            public String titleKey() {
                return "zones.panel.title";
            }

            @Override
            public String href(CaseId id) {
                return "/zones/cases/" + id.value() + "/panel";
            }
        };
    }
}
