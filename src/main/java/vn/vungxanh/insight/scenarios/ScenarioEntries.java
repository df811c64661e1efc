package vn.vungxanh.insight.scenarios;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

@Configuration(proxyBeanMethods = false)
class ScenarioEntries {

    @Bean
    MenuEntry scenariosMenu() {
        return new MenuEntry("scenarios.menu", "/scenarios", MenuGroup.CAPACITY, 30, "VIEW_FIGURES");
    }
}
