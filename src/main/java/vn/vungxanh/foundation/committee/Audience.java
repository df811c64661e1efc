package vn.vungxanh.foundation.committee;

import java.util.ArrayList;
import java.util.List;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitInterval;
import vn.vungxanh.foundation.adminunits.Units;

/** Whom a unit speaks to. The members of its own committee always belong to them. */
public enum Audience {
    /** The own committee and those of the units above. */
    ABOVE,
    /** All units below. */
    BELOW,
    /** The own committee alone. */
    OWN,
    /** Some of the units below, with what lies below them. */
    CHOSEN;

    public String key() {
        return "committee.audience." + name();
    }

    Jurisdiction readers(UnitId from, List<UnitId> chosen, Units units) {
        var all = new ArrayList<UnitInterval>();
        all.add(alone(from));
        switch (this) {
            case ABOVE -> units.ancestors(from).forEach(unit -> all.add(alone(unit.id())));
            case BELOW -> all.addAll(units.jurisdiction(from).intervals());
            case CHOSEN ->
                chosen.forEach(unit -> all.addAll(units.jurisdiction(unit).intervals()));
            default -> {}
        }
        return new Jurisdiction(all);
    }

    private static UnitInterval alone(UnitId unit) {
        return new UnitInterval(unit.value(), unit.value());
    }
}
