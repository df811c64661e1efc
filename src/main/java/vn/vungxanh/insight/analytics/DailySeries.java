package vn.vungxanh.insight.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.CaseQueries;
import vn.vungxanh.surveillance.cases.CurveBy;
import vn.vungxanh.surveillance.cases.Disease;

/** Confirmed cases of a unit by the day of their report, up to the last day that is over. */
@Component
class DailySeries {

    private static final int MOST_DAYS = 5_000;

    private final CaseQueries cases;

    DailySeries(CaseQueries cases) {
        this.cases = cases;
    }

    DailyCases cases(Scope scope, UnitId unit, LocalDate from, Instant asOf) {
        var to = lastFullDay(asOf);
        AnalyticsRule.PERIOD_BACKWARDS.brokenIf(from.isAfter(to));
        AnalyticsRule.PERIOD_TOO_LONG.brokenIf(ChronoUnit.DAYS.between(from, to) > MOST_DAYS, MOST_DAYS);
        return DailyCases.of(cases.curve(scope, Disease.COVID_19, unit, from, asOf, CurveBy.REPORT), from, to);
    }

    /** A day that is not over has fewer cases than it will have, and would look like a fall. */
    static LocalDate lastFullDay(Instant asOf) {
        return Vietnam.dayOf(asOf.plusSeconds(1)).minusDays(1);
    }
}
