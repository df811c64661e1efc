package vn.vungxanh.foundation.tasks;

import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;

/** Who is above a unit in its own tree; whoever has nobody above answers for itself. */
@Component
class Superiors {

    private final Units units;

    Superiors(Units units) {
        this.units = units;
    }

    UnitId told(Told told, UnitId owes) {
        return switch (told) {
            case UNIT -> owes;
            case SUPERIOR -> {
                var above = units.ancestors(owes);
                yield above.isEmpty() ? owes : above.get(above.size() - 1).id();
            }
            case COMMITTEE ->
                units.path(owes).stream()
                        .filter(each -> each.level() == UnitLevel.PROVINCE)
                        .map(Unit::id)
                        .findFirst()
                        .orElse(owes);
        };
    }
}
