package vn.vungxanh.territory.checkins.web;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.checkins.CheckinsRule;

/** Communes as officers type them. */
@Component
class Communes {

    private final Units units;
    private final Clock clock;

    Communes(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    List<String> suggestions(Scope scope) {
        return all(scope).stream().map(unit -> units.fullName(unit.id())).toList();
    }

    /** The own commune of an officer who has one only. */
    String only(Scope scope) {
        var all = all(scope);
        return all.size() == 1 ? units.fullName(all.get(0).id()) : "";
    }

    UnitId typed(Scope scope, @Nullable String text) {
        CheckinsRule.COMMUNE_UNKNOWN.brokenIf(text == null || text.isBlank() || text.length() > 200);
        return units.resolve(text == null ? "" : text, scope.home(), Vietnam.dayOf(clock.instant()))
                .unit()
                .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                .map(Unit::id)
                .orElseThrow(CheckinsRule.COMMUNE_UNKNOWN::broken);
    }

    private List<Unit> all(Scope scope) {
        var today = Vietnam.dayOf(clock.instant());
        return units.subtree(scope.home()).stream()
                .map(units::get)
                .filter(unit -> unit.level() == UnitLevel.COMMUNE && unit.existedOn(today))
                .toList();
    }
}
