package vn.vungxanh.care.rounds;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

/** The line of the menu. */
@Configuration(proxyBeanMethods = false)
class RoundEntries {

    @Bean
    MenuEntry roundsMenu() {
        return new MenuEntry("rounds.menu", "/rounds", MenuGroup.CARE, 340, "VIEW_CASES");
    }
}
