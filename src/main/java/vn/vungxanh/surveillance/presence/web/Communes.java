package vn.vungxanh.surveillance.presence.web;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.presence.PresenceRule;

/** Communes as people type them and as programs name them. */
@Component
class Communes {

    private final Units units;
    private final Clock clock;

    Communes(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** The communes that the reader answers for, as suggestions. */
    List<String> suggestions(Scope scope) {
        return of(scope).stream().map(unit -> units.fullName(unit.id())).toList();
    }

    List<Unit> of(Scope scope) {
        var today = Vietnam.dayOf(clock.instant());
        return units.subtree(scope.home()).stream()
                .map(units::get)
                .filter(unit -> unit.level() == UnitLevel.COMMUNE && unit.existedOn(today))
                .toList();
    }

    /** A name with or without its path, or a code. */
    UnitId typed(Scope scope, String text) {
        var resolved = text.isBlank()
                ? null
                : units.resolve(text, scope.home(), Vietnam.dayOf(clock.instant()))
                        .unit()
                        .orElse(null);
        if (resolved == null || resolved.level() != UnitLevel.COMMUNE) {
            throw new RuleBroken(PresenceRule.UNKNOWN_UNIT);
        }
        return resolved.id();
    }

    /** What the reader typed before the list, else the whole jurisdiction. */
    UnitId within(Scope scope, @org.jspecify.annotations.Nullable String code) {
        return code == null || code.isBlank()
                ? scope.home()
                : units.byCode(code, Vietnam.dayOf(clock.instant()))
                        .map(Unit::id)
                        .orElse(scope.home());
    }

    String name(UnitId unit) {
        return units.get(unit).name();
    }

    /** As it is called today: a place that a reform renamed is found by its new commune. */
    String nameToday(UnitId unit) {
        var today = Vietnam.dayOf(clock.instant());
        var registered = units.get(unit);
        if (registered.existedOn(today)) {
            return units.fullName(unit);
        }
        return units.becameOf(unit).stream()
                .map(succession -> succession.unit().id())
                .findFirst()
                .map(later -> units.fullName(later) + " (" + registered.name() + ")")
                .orElse(units.fullName(unit));
    }

    String code(UnitId unit) {
        return units.get(unit).code();
    }
}
