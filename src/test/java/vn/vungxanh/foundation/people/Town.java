package vn.vungxanh.foundation.people;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;

/** The communes in which the people of these tests live, and the offices that register them. */
final class Town {

    private static final LocalDate OUTBREAK = LocalDate.of(2021, 5, 24);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Units units;

    Town(Units units) {
        this.units = units;
    }

    /** A name that no other test uses. */
    static String newName() {
        var letters = new StringBuilder("X");
        var rest = COUNT.incrementAndGet();
        for (var i = 0; i < 5; i++, rest /= 20) {
            letters.append("bcdghklmnpqrstvxaeiu".charAt(rest % 20));
        }
        return "Quàng Thị " + letters;
    }

    /** The citizen number of a man born in 1990 that no other test uses. */
    static String newNumber() {
        return "011090%06d".formatted(COUNT.incrementAndGet());
    }

    static String later(String number) {
        return "012" + number.substring(3);
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

    List<UnitId> communes(int count) {
        return units.subtree(unit("01")).stream()
                .map(units::get)
                .filter(unit -> unit.level() == UnitLevel.COMMUNE && unit.existedOn(OUTBREAK))
                .map(Unit::id)
                .limit(count)
                .toList();
    }

    Scope province() {
        return officeOf(unit("11"));
    }

    /** Over more than five hundred communes, which Điện Biên does not have. */
    Scope hanoi() {
        return officeOf(unit("01"));
    }

    Scope officeOf(UnitId unit) {
        return Scope.ofProgram(unit, units);
    }

    <T> T forProvince(Supplier<T> work) {
        return acting(province(), work);
    }

    <T> T acting(Scope scope, Supplier<T> work) {
        return ActingAs.call(scope, work);
    }
}
