package vn.vungxanh.surveillance.presence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;
import vn.vungxanh.surveillance.cases.CasePanel;

/** What this room plugs into others: its line of the menu and its part of the page of a case. */
@Configuration(proxyBeanMethods = false)
class PresenceEntries {

    @Bean
    MenuEntry presenceMenu() {
        return new MenuEntry("presence.menu", "/presence", MenuGroup.CASES, 300, "VIEW_CASES");
    }

    @Bean
    CasePanel itineraryPanel() {
        return CasePanel.of(300, "presence.itinerary.title", id -> "/presence/cases/" + id.value() + "/itinerary");
    }
}
