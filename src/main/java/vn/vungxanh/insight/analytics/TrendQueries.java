package vn.vungxanh.insight.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.methods.CaseReproduction;
import vn.vungxanh.insight.methods.Ears;
import vn.vungxanh.insight.methods.Growth;
import vn.vungxanh.insight.methods.Reproduction;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.Waves;

/** Answers of the methods on the records of a unit: confirmed cases by day of report, up to the last day that is over. */
@Service
@Transactional(readOnly = true)
public class TrendQueries {

    private static final int WEEK = 7;
    private static final int GROWTH_DAYS = 14;
    private static final int FEWEST_FOR_GROWTH = 10;

    private final DailySeries daily;
    private final Waves waves;
    private final Units units;

    TrendQueries(DailySeries daily, Waves waves, Units units) {
        this.daily = daily;
        this.waves = waves;
        this.units = units;
    }

    /** @param from the first day; that of the wave when left out */
    public Trend trend(Scope scope, UnitId unit, @Nullable LocalDate from, Instant asOf) {
        var disease = Disease.COVID_19;
        var start = from == null ? earlier(waves.startOf(disease, unit, asOf), DailySeries.lastFullDay(asOf)) : from;
        var rule = IntervalRule.inForce(disease, Vietnam.dayOf(asOf));
        var series = daily.cases(scope, unit, start, asOf);
        var begun = series.fromFirstCase();
        var estimates = begun.all().length <= WEEK
                ? List.<Reproduction.Estimate>of()
                : Reproduction.weekly(rule.interval()).of(begun.all(), begun.imported());
        return new Trend(
                units.get(unit),
                start,
                asOf,
                rule,
                series,
                estimates.stream()
                        .map(each -> new Trend.DayEstimate(begun.day(each.to()), each))
                        .toList(),
                caseReproduction(rule, begun),
                growth(series.lastDays(GROWTH_DAYS)),
                series.sum(WEEK, 0),
                series.sum(WEEK, WEEK));
    }

    /** The parts of a unit that had cases lately, the most unusual first. */
    public List<UnitSignal> signals(Scope scope, UnitId unit, Instant asOf) {
        var ears = Ears.usual();
        var days = ears.baseline() + ears.lag() + WEEK;
        var from = DailySeries.lastFullDay(asOf).minusDays(days);
        var signals = new ArrayList<UnitSignal>();
        for (var part : units.children(unit, Vietnam.dayOf(asOf))) {
            if (!scope.covers(part.id())) {
                continue;
            }
            var series = daily.cases(scope, part.id(), from, asOf);
            if (Arrays.stream(series.all()).sum() > 0) {
                signals.add(signal(part, ears, series));
            }
        }
        signals.sort(Comparator.comparing((UnitSignal each) -> !each.day().alarm())
                .thenComparing(each -> -each.day().observed())
                .thenComparing(each -> each.unit().code()));
        return signals;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static UnitSignal signal(Unit part, Ears ears, DailyCases cases) {
        var series = cases.all();
        var days = ears.of(series);
        var last = series.length - 1;
        var usual = IntStream.range(last - ears.baseline(), last)
                .mapToDouble(day -> series[day])
                .average()
                .orElse(0);
        return new UnitSignal(part, cases.first(), cases.last(), days.get(last), usual);
    }

    private static List<Trend.CaseEstimate> caseReproduction(IntervalRule rule, DailyCases begun) {
        if (begun.all().length <= WEEK || Arrays.stream(begun.all()).sum() == 0) {
            return List.of();
        }
        return CaseReproduction.weekly(rule.interval()).of(begun.all()).stream()
                .map(each -> new Trend.CaseEstimate(begun.day(each.to()), each))
                .toList();
    }

    private static Growth.@Nullable Fit growth(double[] lately) {
        if (Arrays.stream(lately).sum() < FEWEST_FOR_GROWTH) {
            return null;
        }
        try {
            return Growth.quasiPoisson(lately);
        } catch (RuleBroken noAnswer) {
            return null;
        }
    }
}
