package vn.vungxanh.insight.mobility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.Waves;

/** How much people leave home in a unit and in each of its parts. */
@Service
@Transactional(readOnly = true)
public class MobilityQueries {

    private static final double THIN = 50;

    private final DayRepository days;
    private final BaselineRules rules;
    private final Waves waves;
    private final Units units;

    MobilityQueries(DayRepository days, BaselineRules rules, Waves waves, Units units) {
        this.days = days;
        this.rules = rules;
        this.waves = waves;
        this.units = units;
    }

    /**
     * A unit and what lies directly below.
     *
     * @param parts those that move most first; those of which nothing can be said last
     */
    public record View(UnitIndex whole, List<UnitIndex> parts) {}

    public View view(Scope scope, UnitId unit, Period period, Instant asOf) {
        var parts = units.children(unit, period.to()).stream()
                .filter(each -> scope.covers(each.id()))
                .toList();
        var all = of(unit, parts, period, asOf);
        return new View(
                Objects.requireNonNull(all.get(unit)),
                parts.stream()
                        .map(part -> Objects.requireNonNull(all.get(part.id())))
                        .sorted(Comparator.comparing(
                                        UnitIndex::lastWeek, Comparator.nullsLast(Comparator.reverseOrder()))
                                .thenComparing(each -> each.unit().code()))
                        .toList());
    }

    public UnitIndex index(Scope scope, UnitId unit, Period period, Instant asOf) {
        return Objects.requireNonNull(of(unit, List.of(), period, asOf).get(unit));
    }

    /** The cells of a unit as they were sent; the latest day first. */
    public List<DayReport> reports(Scope scope, UnitId unit, Period period, Instant asOf) {
        return days.cells(units.jurisdiction(unit), List.of(period), asOf).stream()
                .sorted(Comparator.comparing(DayReport::day, Comparator.reverseOrder()))
                .toList();
    }

    /** Of each unit that operators named in their reports, with the window of the unit that it lies in. */
    public List<UnitIndex> reporting(Scope scope, UnitId whole, Period period, Instant asOf) {
        var window = window(whole, period, asOf);
        var byUnit = new LinkedHashMap<UnitId, List<DayReport>>();
        cells(whole, period, window, asOf)
                .forEach(cell -> byUnit.computeIfAbsent(cell.unit(), unit -> new ArrayList<>())
                        .add(cell));
        var found = new ArrayList<UnitIndex>();
        byUnit.forEach((unit, cells) -> found.add(index(units.get(unit), cells, period, asOf, window)));
        return found;
    }

    /** Of any units that lie in one, each compared with the window of that one on the last day. */
    private Map<UnitId, UnitIndex> of(UnitId whole, List<Unit> parts, Period period, Instant asOf) {
        var window = window(whole, period, asOf);
        var cells = cells(whole, period, window, asOf);
        var found = new HashMap<UnitId, UnitIndex>();
        found.put(whole, index(units.get(whole), cells, period, asOf, window));
        for (var part : parts) {
            var inside = units.jurisdiction(part.id());
            var own = cells.stream().filter(cell -> inside.covers(cell.unit())).toList();
            found.put(part.id(), index(part, own, period, asOf, window));
        }
        return found;
    }

    private Window window(UnitId unit, Period period, Instant asOf) {
        return rules.of(period, waves.startOf(Disease.COVID_19, unit, asOf));
    }

    private List<DayReport> cells(UnitId unit, Period period, Window window, Instant asOf) {
        var periods = List.of(period, new Period(window.from(), window.to()));
        return finest(days.cells(units.jurisdiction(unit), periods, asOf));
    }

    /** An operator's figures of a larger unit count only where it said nothing of the units below on that day. */
    private List<DayReport> finest(List<DayReport> ordered) {
        var kept = new ArrayList<DayReport>(ordered.size());
        for (var n = 0; n < ordered.size(); n++) {
            var cell = ordered.get(n);
            var next = n + 1 < ordered.size() ? ordered.get(n + 1) : null;
            var below = next != null
                    && next.day().equals(cell.day())
                    && next.operator().equals(cell.operator())
                    && units.get(cell.unit()).holds(next.unit());
            if (!below) {
                kept.add(cell);
            }
        }
        return kept;
    }

    private static UnitIndex index(Unit unit, List<DayReport> cells, Period period, Instant asOf, Window window) {
        var totals = DayTotals.byDay(cells);
        var shares = new HashMap<LocalDate, Double>();
        var sizes = new HashMap<LocalDate, Double>();
        totals.forEach((day, each) -> {
            var share = each.shareAway();
            if (share != null) {
                shares.put(day, share);
                sizes.put(day, (double) each.total());
            }
        });
        var usual = baseline(shares, window);
        var usualSize = baseline(sizes, window);
        var days = period.from()
                .datesUntil(period.to().plusDays(1))
                .map(day -> {
                    var size = usualSize.compare(day, sizes.get(day)).index();
                    return new UnitIndex.Day(
                            day, totals.get(day), usual.compare(day, shares.get(day)), size != null && size < THIN);
                })
                .toList();
        return new UnitIndex(unit, period, asOf, window, usual.days(), days);
    }

    private static WeekdayBaseline baseline(Map<LocalDate, Double> values, Window window) {
        return WeekdayBaseline.of(values, window.from(), window.to(), window.fewest());
    }
}
