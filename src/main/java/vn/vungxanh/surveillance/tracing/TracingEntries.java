package vn.vungxanh.surveillance.tracing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;
import vn.vungxanh.surveillance.cases.CasePanel;

/** What this room plugs into others: its line of the menu and its part of the page of a case. */
@Configuration(proxyBeanMethods = false)
class TracingEntries {

    @Bean
    MenuEntry tracingMenu() {
        return new MenuEntry("tracing.menu", "/tracing", MenuGroup.CASES, 200, "VIEW_CASES");
    }

    @Bean
    CasePanel contactTreePanel() {
        return CasePanel.of(100, "tracing.tree.title", id -> "/tracing/cases/" + id.value() + "/tree");
    }
}
