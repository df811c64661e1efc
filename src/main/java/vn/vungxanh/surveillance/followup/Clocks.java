package vn.vungxanh.surveillance.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.Vietnam;

/** How long each step of the response takes: half of them, and nine in ten. */
@Service
@Transactional
public class Clocks {

    private final ClockRepository times;
    private final Units units;
    private final AuditTrail audit;

    Clocks(ClockRepository times, Units units, AuditTrail audit) {
        this.times = times;
        this.units = units;
        this.audit = audit;
    }

    /** The unit itself first, then each unit directly below it, or each week. */
    @Transactional(readOnly = true)
    public List<ClockRow> rows(Scope scope, ClockFilter filter) {
        times.joinByHashing(true);
        var own = units.jurisdiction(filter.unit());
        var all = new ArrayList<Unit>();
        all.add(units.get(filter.unit()));
        if (filter.by() == ClockFilter.By.UNIT) {
            all.addAll(units.children(filter.unit(), dayOf(all.get(0), filter)));
        }
        var found = times.byUnit(
                filter,
                own,
                all.stream().map(unit -> units.jurisdiction(unit.id())).toList());
        var rows = new ArrayList<ClockRow>();
        for (var i = 0; i < all.size(); i++) {
            var figures = found.getOrDefault(i, List.of());
            if (i == 0 || !figures.isEmpty()) {
                rows.add(new ClockRow(all.get(i).id(), null, filter.from(), filter.asOf(), complete(figures)));
            }
        }
        if (filter.by() == ClockFilter.By.WEEK) {
            var weeks = times.byWeek(filter, own);
            for (var week : new TreeSet<>(weeks.keySet())) {
                rows.add(row(filter, week, weeks.getOrDefault(week, List.of())));
            }
        }
        times.joinByHashing(false);
        return rows;
    }

    /** A unit that a reform has ended is divided as it last was. */
    private static LocalDate dayOf(Unit unit, ClockFilter filter) {
        var day = Vietnam.dayOf(filter.asOf());
        var last = unit.validTo();
        return last != null && last.isBefore(day) ? last : day;
    }

    private static ClockRow row(ClockFilter filter, LocalDate week, List<ClockFigure> figures) {
        var first = week.isBefore(filter.from()) ? filter.from() : week;
        var last = Vietnam.startOf(week.plusDays(7)).minusSeconds(1);
        return new ClockRow(
                filter.unit(), week, first, last.isAfter(filter.asOf()) ? filter.asOf() : last, complete(figures));
    }

    private static List<ClockFigure> complete(List<ClockFigure> figures) {
        return Arrays.stream(ClockKind.values())
                .map(kind -> figures.stream()
                        .filter(figure -> figure.kind() == kind)
                        .findFirst()
                        .orElseGet(() -> ClockFigure.none(kind)))
                .toList();
    }

    /** @param part all, known or missing */
    public Slice<ClockLine> lines(Scope scope, ClockFilter filter, ClockKind kind, String part, int page, int size) {
        var own = units.jurisdiction(filter.unit());
        var which = ClockRepository.Part.valueOf(part.toUpperCase(Locale.ROOT));
        times.joinByHashing(true);
        var lines = times.lines(filter, own, kind, which, (page - 1) * size, size);
        var total = times.count(filter, own, kind, which);
        times.joinByHashing(false);
        audit.saw(
                scope,
                "followup.audit.clocks",
                lines.stream().map(ClockLine::person).toList());
        return new Slice<>(lines, total, page, size);
    }
}
