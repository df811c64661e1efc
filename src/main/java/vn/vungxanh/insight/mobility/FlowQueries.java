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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.Waves;

/** Who goes where: from and to a unit and between its parts. */
@Service
@Transactional(readOnly = true)
public class FlowQueries {

    private final FlowRepository flows;
    private final BaselineRules rules;
    private final Affected affected;
    private final Waves waves;
    private final Units units;

    FlowQueries(FlowRepository flows, BaselineRules rules, Affected affected, Waves waves, Units units) {
        this.flows = flows;
        this.rules = rules;
        this.affected = affected;
        this.waves = waves;
        this.units = units;
    }

    /**
     * @param lines the greatest first; those with hidden figures only last
     * @param places units with a closed area or with cases of the last two weeks
     * @param window the days that the period's last day is compared with
     * @param days of the period of which anything was reported
     */
    public record View(
            Unit unit, Period period, Instant asOf, List<FlowLine> lines, List<Place> places, Window window, int days) {

        public long subscribers() {
            return lines.stream().mapToLong(FlowLine::subscribers).sum();
        }

        public int hidden() {
            return lines.stream().mapToInt(FlowLine::hidden).sum();
        }

        /** Those that leave a place with a closed area or with cases. */
        public List<FlowLine> outOfAffected() {
            return lines.stream()
                    .filter(line -> line.subscribers() > 0)
                    .filter(line ->
                            places.stream().anyMatch(place -> place.unit().equals(line.from())))
                    .toList();
        }
    }

    /** @param cases reported in the last two weeks of the period */
    public record Place(Unit unit, long cases, long zones) {}

    /** @param byParts between the parts of the unit and what lies around it, instead of as reported */
    public View view(Scope scope, UnitId unit, Period period, Instant asOf, boolean byParts) {
        var window = rules.of(period, waves.startOf(Disease.COVID_19, unit, asOf));
        var inside = units.jurisdiction(unit);
        var all = finest(flows.flows(inside, period, asOf));
        var before = finest(flows.flows(inside, new Period(window.from(), window.to()), asOf));
        var ends = new Ends(units, unit, period.to(), byParts);
        var sums = sums(all, ends);
        var usual = sums(before, ends);
        var lines = new ArrayList<FlowLine>();
        sums.forEach((pair, sum) -> lines.add(line(pair, sum, usual.get(pair), window)));
        lines.sort(Comparator.comparingLong(FlowLine::subscribers)
                .reversed()
                .thenComparing(line -> line.from().code())
                .thenComparing(line -> line.to().code()));
        var days = (int) all.stream().map(FlowReport::day).distinct().count();
        return new View(units.get(unit), period, asOf, lines, places(scope, unit, period, asOf, ends), window, days);
    }

    private List<Place> places(Scope scope, UnitId unit, Period period, Instant asOf, Ends ends) {
        var end = Vietnam.startOf(period.to().plusDays(1)).minusSeconds(1);
        var found = new LinkedHashMap<Unit, Place>();
        affected.on(scope, unit, period.to(), end.isBefore(asOf) ? end : asOf).forEach((where, why) -> {
            var place = ends.of(where);
            found.merge(
                    place,
                    new Place(place, why.cases(), why.zones()),
                    (a, b) -> new Place(place, a.cases() + b.cases(), a.zones() + b.zones()));
        });
        return found.values().stream()
                .sorted(Comparator.comparingLong(Place::cases)
                        .reversed()
                        .thenComparing(place -> place.unit().code()))
                .toList();
    }

    private static FlowLine line(Pair pair, FlowSum sum, @Nullable FlowSum usual, Window window) {
        var baseline = WeekdayBaseline.of(
                usual == null ? Map.of() : usual.byDay(), window.from(), window.to(), window.fewest());
        var change = sum.byDay().entrySet().stream()
                .map(each -> baseline.compare(each.getKey(), each.getValue()).change())
                .filter(Objects::nonNull)
                .mapToDouble(each -> each)
                .average();
        return new FlowLine(
                pair.from(),
                pair.to(),
                sum.all(),
                sum.byDay().size(),
                sum.hidden(),
                change.isPresent() ? (Double) change.getAsDouble() : null,
                sum.operators());
    }

    private record Pair(Unit from, Unit to) {}

    private Map<Pair, FlowSum> sums(List<FlowReport> reports, Ends ends) {
        var sums = new LinkedHashMap<Pair, FlowSum>();
        for (var report : reports) {
            var pair = new Pair(ends.of(report.from()), ends.of(report.to()));
            if (!pair.from().equals(pair.to())) {
                sums.computeIfAbsent(pair, each -> new FlowSum()).add(report);
            }
        }
        return sums;
    }

    /** Where an operator reported communes on a day, its figures of larger units are not added to them. */
    private List<FlowReport> finest(List<FlowReport> all) {
        record Sender(LocalDate day, String operator) {}
        var deepest = new HashMap<Sender, UnitLevel>();
        all.forEach(each -> deepest.merge(
                new Sender(each.day(), each.operator()), level(each), (a, b) -> a.compareTo(b) > 0 ? a : b));
        return all.stream()
                .filter(each -> level(each) == deepest.get(new Sender(each.day(), each.operator())))
                .toList();
    }

    private UnitLevel level(FlowReport flow) {
        var from = units.get(flow.from()).level();
        var to = units.get(flow.to()).level();
        return from.compareTo(to) < 0 ? from : to;
    }
}
