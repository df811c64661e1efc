package vn.vungxanh.foundation.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.AccessRule;
import vn.vungxanh.foundation.adminunits.Resolution;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;

/** The unit that a form names by code or by name, as it is today. */
@Component
class HomeUnits {

    private final Units units;
    private final Clock clock;

    HomeUnits(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    UnitId named(String text) {
        var found = resolve(text);
        AccessRule.UNIT_UNKNOWN.brokenIf(found.outcome() == Resolution.Outcome.UNKNOWN);
        AccessRule.UNIT_AMBIGUOUS.brokenIf(found.outcome() == Resolution.Outcome.AMBIGUOUS);
        return found.unit().orElseThrow().id();
    }

    /** An account may stay at a unit that has ended since: its code alone would then mean another one. */
    UnitId named(String text, UnitId before) {
        return text.strip().equals(code(before)) ? before : named(text);
    }

    /** What the form offers when the name does not settle it. */
    List<UnitChoice> choices(String text) {
        var found = resolve(text);
        return found.outcome() == Resolution.Outcome.FOUND
                ? List.of()
                : found.candidates().stream().limit(20).map(this::choice).toList();
    }

    String code(UnitId id) {
        return units.get(id).code();
    }

    String fullName(UnitId id) {
        return units.fullName(id);
    }

    private UnitChoice choice(Unit unit) {
        return new UnitChoice(unit.code(), units.fullName(unit.id()));
    }

    private Resolution resolve(String text) {
        return units.resolve(text, null, today());
    }

    private LocalDate today() {
        return Vietnam.dayOf(clock.instant());
    }
}
