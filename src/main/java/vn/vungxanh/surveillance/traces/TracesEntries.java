package vn.vungxanh.surveillance.traces;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;
import vn.vungxanh.surveillance.cases.CasePanel;

/** What this room plugs into others: its line of the menu and its part of the page of a case. */
@Configuration(proxyBeanMethods = false)
class TracesEntries {

    @Bean
    MenuEntry tracesMenu() {
        return new MenuEntry("traces.menu", "/traces", MenuGroup.CASES, 210, "VIEW_CASES");
    }

    @Bean
    CasePanel tracePanel() {
        return CasePanel.of(50, "traces.panel.title", id -> "/traces/cases/" + id.value() + "/panel");
    }
}
