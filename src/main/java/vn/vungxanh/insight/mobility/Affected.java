package vn.vungxanh.insight.mobility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.surveillance.cases.CaseQueries;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.territory.zones.ZoneQueries;

/** Where movement matters most: units with a closed area, or with cases reported in the last two weeks. */
@Component
class Affected {

    /** The longest usual incubation of COVID-19, as in the definitions of contacts (QĐ 3638/QĐ-BYT 2021). */
    static final int DAYS = 14;

    private final CaseQueries cases;
    private final ZoneQueries zones;

    Affected(CaseQueries cases, ZoneQueries zones) {
        this.cases = cases;
        this.zones = zones;
    }

    /** @param cases reported in the last two weeks */
    record Why(long cases, long zones) {}

    Map<UnitId, Why> on(Scope scope, UnitId unit, LocalDate day, Instant asOf) {
        var found = new HashMap<UnitId, Why>();
        cases.reportedByPlace(scope, Disease.COVID_19, unit, day.minusDays(DAYS - 1L), asOf).stream()
                .filter(each -> !each.day().isAfter(day) && !each.day().isBefore(day.minusDays(DAYS - 1L)))
                .forEach(each -> found.merge(new UnitId(each.unit()), new Why(each.change(), 0), Affected::both));
        zones.current(scope, unit, day).forEach(zone -> found.merge(zone.unit(), new Why(0, 1), Affected::both));
        found.values().removeIf(why -> why.cases() <= 0 && why.zones() == 0);
        return found;
    }

    private static Why both(Why one, Why other) {
        return new Why(one.cases() + other.cases(), one.zones() + other.zones());
    }
}
