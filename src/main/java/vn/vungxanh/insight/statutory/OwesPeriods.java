package vn.vungxanh.insight.statutory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;

/** Reports of weeks, months and years: each unit as it was on the day after the period owes one. */
@Component
class OwesPeriods {

    private final FormLaw law;
    private final Units units;

    OwesPeriods(FormLaw law, Units units) {
        this.law = law;
        this.units = units;
    }

    /** @param begins periods that ended before are not owed */
    List<OwedForm> owed(Jurisdiction where, LocalDate begins, Instant asOf) {
        var all = new ArrayList<OwedForm>();
        for (var event : List.of(FormEvent.WEEK, FormEvent.MONTH, FormEvent.YEAR)) {
            for (var span = Span.holding(event, begins);
                    !Vietnam.startOf(span.to().plusDays(1)).isAfter(asOf);
                    span = span.next(event)) {
                owed(where, event, span, all);
            }
        }
        return all;
    }

    private void owed(Jurisdiction where, FormEvent event, Span span, List<OwedForm> all) {
        var day = span.to().plusDays(1);
        for (var kind : law.inForce(event, day)) {
            for (var unit : unitsOf(where, kind.level(), day)) {
                all.add(new OwedForm(kind, unit.id(), null, "", span.from(), span.to(), Vietnam.startOf(day)));
            }
        }
    }

    private List<Unit> unitsOf(Jurisdiction where, UnitLevel level, LocalDate on) {
        return where.intervals().stream()
                .flatMapToInt(each -> IntStream.rangeClosed(each.from(), each.to()))
                .mapToObj(id -> units.find(new UnitId(id)))
                .flatMap(java.util.Optional::stream)
                .filter(unit -> unit.level() == level && unit.existedOn(on))
                .toList();
    }
}
