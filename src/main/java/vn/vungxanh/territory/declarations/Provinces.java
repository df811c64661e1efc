package vn.vungxanh.territory.declarations;

import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;

/** Whose program works for a unit when nobody is signed in. */
final class Provinces {

    private Provinces() {}

    static UnitId of(Units units, UnitId unit) {
        return units.path(unit).stream()
                .filter(each -> each.level() == UnitLevel.PROVINCE)
                .map(Unit::id)
                .findFirst()
                .orElse(unit);
    }
}
