package vn.vungxanh.insight.greenzone;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.map.UnitShapes;
import vn.vungxanh.surveillance.cases.CaseCounts;
import vn.vungxanh.surveillance.cases.CaseQueries;
import vn.vungxanh.surveillance.cases.CaseTallies;
import vn.vungxanh.surveillance.cases.CurveBy;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.Source;
import vn.vungxanh.surveillance.cases.UnitStanding;
import vn.vungxanh.surveillance.cases.Waves;

/** Makes an edition of the public page out of the records, and publishes it. */
@Service
public class Publishing {

    private static final int DAYS_LATELY = 14;

    private final EditionRepository editions;
    private final CaseTallies tallies;
    private final CaseQueries cases;
    private final Waves waves;
    private final Units units;
    private final UnitShapes shapes;
    private final AuditTrail audit;
    private final Clock clock;

    Publishing(
            EditionRepository editions,
            CaseTallies tallies,
            CaseQueries cases,
            Waves waves,
            Units units,
            UnitShapes shapes,
            AuditTrail audit,
            Clock clock) {
        this.editions = editions;
        this.tallies = tallies;
        this.cases = cases;
        this.waves = waves;
        this.units = units;
        this.shapes = shapes;
        this.audit = audit;
        this.clock = clock;
    }

    /** What would be published now for the reader's own unit. */
    @Transactional(readOnly = true)
    public Edition preview(Scope scope) {
        var now = clock.instant();
        var today = Vietnam.dayOf(now);
        var home = shapes.home(today);
        var unit = units.get(new UnitId(home.id()));
        // two pages of one place, one exact and one protected, would tell what the other hides
        GreenzoneRule.NOT_A_PROVINCE.brokenIf(unit.level() != UnitLevel.PROVINCE, unit.name());
        var from = earlier(waves.startOf(Disease.COVID_19, unit.id(), now), today);
        var wave = standing(scope, unit, from, now);
        // a wave that is declared makes nobody green: what happened just before still counts
        var green = today.minusDays(GreenRule.inForce(today).days());
        var lately = green.isBefore(from) ? standing(scope, unit, green, now) : wave;
        var counts =
                cases.counts(scope, Disease.COVID_19, unit.id(), from, now).getOrDefault(unit.id(), CaseCounts.NONE);
        var drawing = shapes.communes(home, today);
        return new Edition(
                TimeOrderedId.next(clock),
                unit.code(),
                unit.name(),
                now,
                now,
                from,
                new Edition.Totals(counts.confirmed(), counts.active(), counts.recovered(), counts.died()),
                drawing.height(),
                drawing.schematic(),
                lines(unit, today, wave, lately, drawing.paths()),
                days(scope, unit.id(), from, now));
    }

    @Transactional
    public Edition publish(Scope scope) {
        var edition = preview(scope);
        editions.add(edition, scope.home(), scope.login());
        audit.wrote(scope, "greenzone.audit.published", edition.id(), edition.unitCode());
        return edition;
    }

    private List<UnitStanding> standing(Scope scope, Unit unit, LocalDate from, Instant asOf) {
        var lately = Vietnam.dayOf(asOf).minusDays(DAYS_LATELY - 1L);
        return tallies.standing(scope, Disease.COVID_19, unit.id(), from, lately, asOf);
    }

    private List<Line> lines(
            Unit root, LocalDate today, List<UnitStanding> wave, List<UnitStanding> lately, Map<String, String> drawn) {
        var rule = GreenRule.inForce(today);
        var lines = new ArrayList<Line>();
        for (var id : units.subtree(root.id())) {
            var unit = units.get(id);
            if (unit.level() != UnitLevel.HAMLET && unit.existedOn(today)) {
                var reach = units.jurisdiction(id);
                var cases = wave.stream()
                        .filter(each -> reach.covers(each.unit()))
                        .mapToInt(UnitStanding::cases)
                        .sum();
                var own = lately.stream()
                        .filter(each -> reach.covers(each.unit()))
                        .toList();
                lines.add(line(root, unit, cases, own, drawn, rule, today));
            }
        }
        lines.sort(Comparator.comparing((Line line) -> !line.code().equals(root.code())));
        return new SmallCells(rule.smallest(), rule.roundedTo()).protect(lines);
    }

    private Line line(
            Unit root,
            Unit unit,
            int cases,
            List<UnitStanding> own,
            Map<String, String> drawn,
            GreenRule rule,
            LocalDate today) {
        var community = last(own, source -> source == Source.COMMUNITY || source == Source.UNKNOWN);
        return new Line(
                unit.code(),
                unit.name(),
                unit.id().equals(root.id()) || unit.parent() == null
                        ? null
                        : units.get(Objects.requireNonNull(unit.parent())).code(),
                unit.level().name(),
                unit.population(),
                cases,
                own.stream().mapToInt(UnitStanding::lately).sum(),
                last(own, source -> true),
                last(own, source -> source != Source.IMPORTED),
                community,
                rule.isGreen(community, today),
                drawn.get(unit.code()));
    }

    private static @Nullable LocalDate last(List<UnitStanding> own, Predicate<Source> found) {
        return own.stream()
                .filter(each -> found.test(each.source()))
                .map(UnitStanding::lastOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private List<Edition.DayOfCases> days(Scope scope, UnitId unit, LocalDate from, Instant asOf) {
        var byDay = new TreeMap<LocalDate, Integer>();
        from.datesUntil(Vietnam.dayOf(asOf)).forEach(day -> byDay.put(day, 0));
        cases.curve(scope, Disease.COVID_19, unit, from, asOf, CurveBy.REPORT)
                .forEach(each -> byDay.computeIfPresent(each.day(), (day, sum) -> sum + (int) each.cases()));
        return byDay.entrySet().stream()
                .map(each -> new Edition.DayOfCases(each.getKey(), each.getValue()))
                .toList();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
