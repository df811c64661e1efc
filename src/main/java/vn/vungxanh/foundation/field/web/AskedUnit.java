package vn.vungxanh.foundation.field.web;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Vietnam;

/** The unit that an address names: telephones of a unit do not vanish with a reform that dissolves it. */
@Component
class AskedUnit {

    private final Units units;
    private final Clock clock;

    AskedUnit(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    UnitId of(Scope scope, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return scope.home();
        }
        return units.byCode(code.strip(), Vietnam.dayOf(clock.instant()))
                .filter(unit -> scope.covers(unit.id()))
                .or(() -> units.everyUnitWithCode(code.strip()).stream()
                        .filter(unit -> scope.covers(unit.id()))
                        .reduce((first, last) -> last))
                .orElseThrow(() -> new NotFound("unit"))
                .id();
    }
}
