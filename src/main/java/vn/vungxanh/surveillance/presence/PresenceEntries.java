package vn.vungxanh.surveillance.presence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.CasePanel;

/** What this room plugs into others: its line of the menu and its part of the page of a case. */
@Configuration(proxyBeanMethods = false)
class PresenceEntries {

    @Bean
    MenuEntry presenceMenu() {
        return new MenuEntry("presence.menu", "/presence", 300, "VIEW_CASES");
    }

    @Bean
    CasePanel itineraryPanel() {
        return new CasePanel() {
            @Override
            public int order() {
                return 300;
            }

            @Override
            public String titleKey() {
                return "presence.itinerary.title";
            }

            @Override
            public String href(CaseId id) {
                return "/presence/cases/" + id.value() + "/itinerary";
            }
        };
    }
}
