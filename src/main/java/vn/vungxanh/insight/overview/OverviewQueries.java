package vn.vungxanh.insight.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.CaseCounts;
import vn.vungxanh.surveillance.cases.CaseQueries;
import vn.vungxanh.surveillance.cases.CurveBy;
import vn.vungxanh.surveillance.cases.DayCount;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.Source;
import vn.vungxanh.surveillance.cases.Waves;
import vn.vungxanh.surveillance.tracing.ContactFigures;
import vn.vungxanh.surveillance.tracing.ContactQueries;

/** Puts the figures of cases and contacts together, all of one instant, in one transaction. */
@Service
@Transactional(readOnly = true)
public class OverviewQueries {

    /** Most cases are known within three days of their onset; the days after are drawn as incomplete. */
    private static final int INCOMPLETE_DAYS = 3;

    private static final int MOST_DAYS = 90;

    private final CaseQueries cases;
    private final ContactQueries contacts;
    private final Waves waves;
    private final Units units;

    OverviewQueries(CaseQueries cases, ContactQueries contacts, Waves waves, Units units) {
        this.cases = cases;
        this.contacts = contacts;
        this.waves = waves;
        this.units = units;
    }

    /** Units with cases first, then those with contacts, then by name. */
    public Overview overview(Scope scope, UnitId unit, Instant asOf, CurveBy by) {
        var from = waves.startOf(Disease.COVID_19, unit, asOf);
        var counts = cases.counts(scope, Disease.COVID_19, unit, from, asOf);
        var people = contacts.figures(scope, Disease.COVID_19, unit, from, asOf);
        var byUnit = people.children().stream().collect(Collectors.toMap(ContactFigures::unit, Function.identity()));
        var parts = units.children(unit, Vietnam.dayOf(asOf)).stream()
                .filter(child -> reaches(scope, child))
                .map(child -> new UnitState(
                        child, countsOf(counts, child.id()), byUnit.getOrDefault(child.id(), none(child.id()))))
                .sorted(Comparator.comparingLong(
                                (UnitState part) -> -part.cases().confirmed())
                        .thenComparingLong(part -> -part.contacts().f1())
                        .thenComparing(part -> part.unit().code()))
                .toList();
        return new Overview(
                new UnitState(units.get(unit), countsOf(counts, unit), people.total()),
                parts,
                from,
                asOf,
                curve(scope, unit, from, asOf, by));
    }

    /** A unit of which the reader may see at least a part. */
    private static boolean reaches(Scope scope, Unit unit) {
        return scope.jurisdiction().intervals().stream()
                .anyMatch(each ->
                        each.from() <= unit.lastId() && each.to() >= unit.id().value());
    }

    private Curve curve(Scope scope, UnitId unit, LocalDate from, Instant asOf, CurveBy by) {
        var today = Vietnam.dayOf(asOf);
        var days = cases.curve(scope, Disease.COVID_19, unit, from, asOf, by).stream()
                .collect(Collectors.groupingBy(DayCount::day))
                .entrySet()
                .stream()
                .map(day -> new CurveDay(day.getKey(), sum(day.getValue(), false), sum(day.getValue(), true), false))
                .toList();
        var earliest =
                days.stream().map(CurveDay::day).min(Comparator.naturalOrder()).orElse(from);
        var first = earliest.isBefore(from) ? earliest : from;
        var shown = first.isBefore(today.minusDays(MOST_DAYS)) ? today.minusDays(MOST_DAYS) : first;
        return Curve.of(shown.minusDays(1), today, days, by == CurveBy.ONSET ? INCOMPLETE_DAYS : 1);
    }

    private static long sum(List<DayCount> counts, boolean quarantined) {
        return counts.stream()
                .filter(count -> (count.source() == Source.QUARANTINE) == quarantined)
                .mapToLong(DayCount::cases)
                .sum();
    }

    private static CaseCounts countsOf(Map<UnitId, CaseCounts> counts, UnitId unit) {
        return counts.getOrDefault(unit, CaseCounts.NONE);
    }

    private static ContactFigures none(UnitId unit) {
        return new ContactFigures(unit, 0, 0, 0, 0);
    }
}
