package vn.vungxanh.insight.risk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

@Configuration(proxyBeanMethods = false)
class RiskEntries {

    @Bean
    MenuEntry riskMenu() {
        return new MenuEntry("risk.menu", "/risk", MenuGroup.LOOK, 70, "VIEW_FIGURES");
    }
}
