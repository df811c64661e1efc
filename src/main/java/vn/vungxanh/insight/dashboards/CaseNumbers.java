package vn.vungxanh.insight.dashboards;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.insight.analytics.Trend;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.surveillance.cases.CaseAddress;
import vn.vungxanh.surveillance.cases.CaseCounts;
import vn.vungxanh.surveillance.cases.CaseFilter;
import vn.vungxanh.surveillance.cases.CaseQueries;
import vn.vungxanh.surveillance.cases.DayCount;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.Source;

/** The cases of a unit as figures, each with its exact list, and what they were before. */
@Component
class CaseNumbers {

    private static final int WEEK = 7;

    private final CaseQueries cases;
    private final CaseAddress addresses;

    CaseNumbers(CaseQueries cases, CaseAddress addresses) {
        this.cases = cases;
        this.addresses = addresses;
    }

    /** @param counts of the unit at the instant, of cases since {@code from} */
    List<Compared> numbers(Scope scope, UnitId unit, CaseCounts counts, Trend trend, LocalDate from, Instant asOf) {
        var now = CaseFilter.confirmedSince(unit, CaseFilter.Status.CONFIRMED, from, asOf);
        var yesterday = CaseFilter.confirmedSince(unit, CaseFilter.Status.NEW, from, asOf.minus(Duration.ofDays(1)));
        return List.of(
                new Compared(figure("cases.confirmed", counts.confirmed(), now), null),
                new Compared(
                        figure("cases.day", counts.newInADay(), of(unit, CaseFilter.Status.NEW, from, asOf)),
                        figure("cases.dayBefore", cases.count(scope, yesterday), yesterday)),
                new Compared(
                        figure("cases.week", trend.lastWeek(), reported(trend, 0)),
                        figure("cases.weekBefore", trend.weekBefore(), reported(trend, WEEK))),
                new Compared(
                        figure("cases.active", counts.active(), of(unit, CaseFilter.Status.ACTIVE, from, asOf)), null),
                new Compared(
                        figure(
                                "cases.recovered",
                                counts.recovered(),
                                of(unit, CaseFilter.Status.RECOVERED, from, asOf)),
                        null),
                new Compared(figure("cases.died", counts.died(), of(unit, CaseFilter.Status.DIED, from, asOf)), null));
    }

    /** Those of a curve by report, by where they were found. */
    List<Figure> found(UnitId unit, List<DayCount> counts, LocalDate from, Instant asOf) {
        return Arrays.stream(Source.values())
                .map(source -> figure(
                        "cases.found." + source,
                        counts.stream()
                                .filter(each -> each.source() == source)
                                .mapToLong(DayCount::cases)
                                .sum(),
                        confirmed(unit, source, from, asOf)))
                .toList();
    }

    private static CaseFilter of(UnitId unit, CaseFilter.Status status, LocalDate from, Instant asOf) {
        return CaseFilter.confirmedSince(unit, status, from, asOf);
    }

    private static CaseFilter confirmed(UnitId unit, @Nullable Source source, LocalDate from, Instant asOf) {
        return new CaseFilter(
                unit,
                asOf,
                CaseFilter.Status.CONFIRMED,
                Disease.COVID_19,
                source,
                from,
                null,
                null,
                null,
                null,
                null,
                null,
                CaseFilter.Order.CONFIRMED);
    }

    private static CaseFilter reported(Trend trend, int skipped) {
        var to = trend.series().last().minusDays(skipped);
        return CaseFilter.reportedBetween(trend.unit().id(), trend.from(), to.minusDays(WEEK - 1L), to, trend.asOf());
    }

    private Figure figure(String id, long value, CaseFilter list) {
        return new Figure(
                new FigureId(id),
                BigDecimal.valueOf(value),
                "cases.figure.cases",
                null,
                list.asOf(),
                "cases",
                addresses.of(list),
                "dashboards.definition." + (list.source() == null ? id : "cases.found"),
                List.of());
    }
}
