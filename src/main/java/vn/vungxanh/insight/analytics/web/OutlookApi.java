package vn.vungxanh.insight.analytics.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.analytics.AnalyticsRule;
import vn.vungxanh.insight.analytics.OutlookQueries;
import vn.vungxanh.insight.foresight.Foresight;
import vn.vungxanh.insight.foresight.Nowcast;
import vn.vungxanh.insight.foresight.Quantiles;
import vn.vungxanh.insight.methods.MethodRule;

/** Forecast and nowcast, of a unit's records and of anybody's own numbers. */
@RestController
@RequestMapping("/api/v1/analytics")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class OutlookApi {

    private static final int MOST_DAYS = 5_000;
    private static final int MOST_REPORTS = 1_000_000;
    private static final long MOST_CASES = 1_000_000_000;

    private final OutlookQueries outlooks;
    private final SentSeries sent;
    private final Asked asked;

    OutlookApi(OutlookQueries outlooks, SentSeries sent, Asked asked) {
        this.sent = sent;
        this.outlooks = outlooks;
        this.asked = asked;
    }

    @GetMapping("/forecast")
    Answer forecast(
            Scope scope,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String asOf) {
        var instant = asked.instant(asOf);
        var outlook = outlooks.outlook(scope, asked.unit(scope, unit, instant), instant);
        return new Answer(
                outlook.unit().code(),
                instant,
                outlook.series().last(),
                Quantiles.levels(),
                outlook.foresight(),
                outlook.begun());
    }

    /** @return cases of the next two weeks at each level */
    @PostMapping("/series:forecast")
    Foresight forecast(@RequestBody Series series) {

        var cases = sent.cases(series.cases, series.days);
        AnalyticsRule.QUESTION_TOO_LARGE.brokenIf(cases.length > MOST_DAYS, MOST_DAYS);
        return Foresight.of(cases, series.around);
    }

    @PostMapping("/series:nowcast")
    List<Nowcast.Day> nowcast(@RequestBody Reports reports) {
        AnalyticsRule.SERIES_MISSING.brokenIf(reports.reports == null || reports.last == null, "reports, last");
        var known = reports.reports == null ? List.<Nowcast.Reported>of() : reports.reports;
        AnalyticsRule.QUESTION_TOO_LARGE.brokenIf(known.size() > MOST_REPORTS, MOST_REPORTS);
        AnalyticsRule.SERIES_MISSING.brokenIf(known.stream().anyMatch(OutlookApi::isIncomplete), "begun, reported");
        MethodRule.COUNT_TOO_LARGE.brokenIf(
                known.stream().mapToLong(Nowcast.Reported::cases).sum() > MOST_CASES);
        var days = reports.days == null ? 14 : Math.max(1, Math.min(MOST_DAYS, reports.days));
        return new Nowcast(known, reports.last == null ? LocalDate.EPOCH : reports.last).days(days);
    }

    @SuppressWarnings("NullAway")
    private static boolean isIncomplete(Nowcast.@Nullable Reported each) {
        return each == null || each.begun() == null || each.reported() == null || each.cases() < 0;
    }

    /** @param levels of the quantiles of {@code forecast} */
    record Answer(
            String unit,
            Instant asOf,
            LocalDate lastDay,
            double[] levels,
            @Nullable Foresight forecast,
            List<Nowcast.Day> begun) {}

    /** @param around cases of the surroundings on the same days */
    record Series(double @Nullable [] cases, @Nullable List<@Nullable String> days, double @Nullable [] around) {}

    /** @param last the day up to whose end reports are known */
    record Reports(
            @Nullable List<Nowcast.Reported> reports,
            @Nullable LocalDate last,
            @Nullable Integer days) {}
}
