package vn.vungxanh.surveillance.chains;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;
import vn.vungxanh.surveillance.cases.CasePanel;

/** What this room plugs into others: its line of the menu and its part of the page of a case. */
@Configuration(proxyBeanMethods = false)
class ChainEntries {

    @Bean
    MenuEntry chainsMenu() {
        return new MenuEntry("chains.menu", "/chains", MenuGroup.CASES, 250, "VIEW_CASES");
    }

    @Bean
    CasePanel chainPanel() {
        return CasePanel.of(90, "chains.panel.title", id -> "/chains/cases/" + id.value());
    }
}
