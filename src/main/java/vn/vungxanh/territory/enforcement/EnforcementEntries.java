package vn.vungxanh.territory.enforcement;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

/** The room's line of the menu. */
@Configuration(proxyBeanMethods = false)
class EnforcementEntries {

    @Bean
    MenuEntry enforcementMenu() {
        return new MenuEntry("enforcement.menu", "/enforcement", MenuGroup.AREA, 520, "RECORD_FINES");
    }
}
