package vn.vungxanh.territory.screening;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.map.UnitMeasure;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

/** The line of the menu, and what the room can colour on the map. */
@Configuration(proxyBeanMethods = false)
class ScreeningEntries {

    @Bean
    MenuEntry screeningMenu() {
        return new MenuEntry("screening.menu", "/screening", MenuGroup.AREA, 330, "VIEW_CASES");
    }

    @Bean
    UnitMeasure unscreenedOnTheMap(ScreeningRounds rounds, ScreeningProgress progress) {
        return new ScreeningMeasure(ScreeningFilter.Show.OPEN, 700, rounds, progress);
    }

    @Bean
    UnitMeasure screenedOnTheMap(ScreeningRounds rounds, ScreeningProgress progress) {
        return new ScreeningMeasure(ScreeningFilter.Show.ASKED, 710, rounds, progress);
    }
}
