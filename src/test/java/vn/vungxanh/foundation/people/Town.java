package vn.vungxanh.foundation.people;

import java.time.LocalDate;
import java.util.function.Supplier;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;

/** The communes in which the people of these tests live, and the offices that register them. */
final class Town {

    private static final LocalDate OUTBREAK = LocalDate.of(2021, 5, 24);

    private final Units units;

    Town(Units units) {
        this.units = units;
    }

    UnitId siPaPhin() {
        return unit("03199");
    }

    UnitId himLam() {
        return unit("03127");
    }

    UnitId unit(String code) {
        return units.byCode(code, OUTBREAK).orElseThrow().id();
    }

    Scope province() {
        return officeOf(unit("11"));
    }

    Scope officeOf(UnitId unit) {
        return Scope.ofProgram(unit, units);
    }

    <T> T forProvince(Supplier<T> work) {
        return ActingAs.call(province(), work);
    }
}
