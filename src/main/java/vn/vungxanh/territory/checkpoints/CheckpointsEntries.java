package vn.vungxanh.territory.checkpoints;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;
import vn.vungxanh.surveillance.cases.CasePanel;

/** What this room plugs into others: its line of the menu and its part of the page of a case. */
@Configuration(proxyBeanMethods = false)
class CheckpointsEntries {

    @Bean
    MenuEntry checkpointsMenu() {
        return new MenuEntry("checkpoints.menu", "/checkpoints", MenuGroup.AREA, 500, "VIEW_FIGURES");
    }

    @Bean
    CasePanel checkpointsPanel() {
        return CasePanel.of(500, "checkpoints.panel.title", id -> "/checkpoints/cases/" + id.value() + "/panel");
    }
}
