package vn.vungxanh.surveillance.followup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;
import vn.vungxanh.surveillance.cases.CasePanel;

/** What this room plugs into others: its lines of the menu and its part of the page of a case. */
@Configuration(proxyBeanMethods = false)
class FollowupEntries {

    @Bean
    MenuEntry followupMenu() {
        return new MenuEntry("followup.menu", "/followup", MenuGroup.CASES, 210, "VIEW_CASES");
    }

    @Bean
    CasePanel followupPanel() {
        return CasePanel.of(90, "followup.board.title", id -> "/followup/cases/" + id.value() + "/panel");
    }
}
