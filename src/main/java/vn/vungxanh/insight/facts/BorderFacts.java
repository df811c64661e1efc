package vn.vungxanh.insight.facts;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.levels.Fact;
import vn.vungxanh.insight.levels.Facts;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.frontier.BorderEvent;
import vn.vungxanh.territory.frontier.EventFilter;
import vn.vungxanh.territory.frontier.EventKind;
import vn.vungxanh.territory.frontier.EventQueries;

/** People stopped at an illegal crossing, by unit. A province without any event of the border knows nothing of it. */
@Component
class BorderFacts {

    private static final int MOST = 1_000;

    private final EventQueries events;
    private final Units units;

    BorderFacts(EventQueries events, Units units) {
        this.events = events;
        this.units = units;
    }

    List<FactRow> of(Unit province, Instant asOf, int windowDays) {
        var scope = Scope.ofProgram(province.id(), units);
        var any = EventFilter.of(province.id(), asOf, null);
        if (events.totals(scope, any).isEmpty()) {
            return List.of();
        }
        var lately = EventFilter.of(province.id(), asOf, Vietnam.dayOf(asOf).minusDays(windowDays - 1L))
                .with(EventKind.STOPPED, null);
        return Stream.concat(
                        events.list(scope, lately, 1, MOST).items().stream().map(BorderFacts::row),
                        units.subtree(province.id()).stream()
                                .map(unit -> new FactRow(unit.value(), Facts.of(Fact.ILLEGAL_ENTRIES, 0))))
                .toList();
    }

    private static FactRow row(BorderEvent event) {
        return new FactRow(event.unit().value(), Facts.of(Fact.ILLEGAL_ENTRIES, event.people()));
    }
}
