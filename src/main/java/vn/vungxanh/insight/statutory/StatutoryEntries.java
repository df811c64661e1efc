package vn.vungxanh.insight.statutory;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.foundation.deadlines.ClockedRoom;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;
import vn.vungxanh.surveillance.cases.CasePanel;

/** What this room plugs into others: its line of the menu, its part of the page of a case, its clocks. */
@Configuration(proxyBeanMethods = false)
class StatutoryEntries {

    @Bean
    MenuEntry statutoryMenu() {
        return new MenuEntry("statutory.menu", "/statutory", MenuGroup.DESK, 910, "VIEW_FIGURES");
    }

    @Bean
    CasePanel statutoryPanel() {
        return CasePanel.of(910, "statutory.panel.title", id -> "/statutory/about/" + id.value());
    }

    @Bean
    ClockedRoom statutoryClocks(FormLaw law) {
        var words = Stream.concat(law.all().stream().map(FormKind::clock), Stream.of(Corrections.CLOCK))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new ClockedRoom() {
            @Override
            public Set<String> clocks() {
                return words;
            }

            @Override
            public String address(UUID subject) {
                return StatutoryAddress.of(new FormId(subject));
            }
        };
    }
}
