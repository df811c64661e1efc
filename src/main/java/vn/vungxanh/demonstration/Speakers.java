package vn.vungxanh.demonstration;

import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Colleague;
import vn.vungxanh.foundation.access.Colleagues;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;

/** In whose name something was said or given: the demonstration's account of that unit, the program where there is none. */
@Component
class Speakers {

    static final String COMMITTEE = "Ban Chỉ Đạo";

    private final Colleagues colleagues;
    private final Units units;

    Speakers(Colleagues colleagues, Units units) {
        this.colleagues = colleagues;
        this.units = units;
    }

    Scope of(Scope program, UnitId unit) {
        var known = colleagues.at(unit);
        return known.stream()
                .filter(each -> each.name().contains(COMMITTEE))
                .findFirst()
                .or(() -> known.stream().findFirst())
                .map(each -> as(program, each))
                .orElseGet(() -> Scope.ofProgram(unit, units));
    }

    Scope as(Scope program, Colleague who) {
        return new Scope(
                who.id(),
                "demonstration",
                program.roles(),
                program.permissions(),
                who.home(),
                units.jurisdiction(who.home()));
    }
}
