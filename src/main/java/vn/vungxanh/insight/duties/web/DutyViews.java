package vn.vungxanh.insight.duties.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.duties.DutyAddress;
import vn.vungxanh.insight.duties.Reminded;
import vn.vungxanh.insight.duties.Reminders;
import vn.vungxanh.insight.duties.Standing;

/** Makes what the pages show. */
@Component
class DutyViews {

    /** Who may say that there was nothing to enter. */
    private static final Set<Permission> SAY =
            Set.of(Permission.DO_TASKS, Permission.EDIT_SITES, Permission.RECORD_PASSAGES, Permission.SUPERVISE_DATA);

    private final Units units;
    private final DutyAddress addresses;
    private final Reminders reminders;
    private final Clock clock;

    DutyViews(Units units, DutyAddress addresses, Reminders reminders, Clock clock) {
        this.units = units;
        this.addresses = addresses;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** What was owed then cannot be reminded of or answered now. */
    private boolean isNow(Instant asOf) {
        return !asOf.isBefore(clock.instant().minus(Duration.ofHours(1)));
    }

    DutyView of(Scope scope, UnitId unit, Instant asOf) {
        return new DutyView(
                units.get(unit),
                units.ancestors(unit).stream()
                        .filter(each -> scope.covers(each.id()))
                        .toList(),
                asOf,
                addresses,
                isNow(asOf) && scope.may(Permission.SUPERVISE_DATA),
                isNow(asOf) && SAY.stream().anyMatch(scope::may));
    }

    List<DutyView.Line> lines(Scope scope, List<Standing> standings, Instant asOf) {
        var reminded = reminders.of(scope, standings, asOf);
        return standings.stream().map(each -> line(each, reminded.get(each))).toList();
    }

    private DutyView.Line line(Standing standing, @Nullable Reminded reminded) {
        var place = units.get(standing.unit());
        var unit = place.name();
        var keeper = standing.keeperName();
        return new DutyView.Line(
                standing, unit, place.code(), keeper == null ? unit : keeper, addresses.entries(standing), reminded);
    }
}
