package vn.vungxanh.insight.mobility;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

@Configuration(proxyBeanMethods = false)
class MobilityEntries {

    @Bean
    MenuEntry mobilityMenu() {
        return new MenuEntry("mobility.menu", "/mobility", MenuGroup.LOOK, 70, "VIEW_FIGURES");
    }
}
