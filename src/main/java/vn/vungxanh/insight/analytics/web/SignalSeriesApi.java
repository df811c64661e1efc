package vn.vungxanh.insight.analytics.web;

import static vn.vungxanh.insight.analytics.web.SentSeries.given;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.insight.analytics.AnalyticsRule;
import vn.vungxanh.insight.methods.Cusum;
import vn.vungxanh.insight.methods.Ears;
import vn.vungxanh.insight.methods.Farrington;
import vn.vungxanh.insight.methods.UpperBound;

/** Whether counts are unusual, on anybody's own numbers, so that ours can be checked. Keeps nothing. */
@RestController
@RequestMapping("/api/v1/analytics")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class SignalSeriesApi {

    /** Each period is judged by two regressions of its own. */
    private static final int MOST_PERIODS = 5_000;

    private final SentSeries sent;

    SignalSeriesApi(SentSeries sent) {
        this.sent = sent;
    }

    @PostMapping("/series:ears")
    List<Ears.Day> ears(@RequestBody EarsQuestion asked) {
        var usual = Ears.usual();
        return new Ears(
                        given(asked.baseline, usual.baseline()),
                        given(asked.lag, usual.lag()),
                        given(asked.leastDeviation, usual.leastDeviation()))
                .of(sent.cases(asked.cases, asked.days));
    }

    @PostMapping("/series:cusum")
    List<Cusum.Day> cusum(@RequestBody CusumQuestion asked) {
        AnalyticsRule.SERIES_MISSING.brokenIf(asked.expected == null, "expected");
        var usual = Cusum.usual(given(asked.expected, 0d));
        return new Cusum(
                        usual.expected(),
                        given(asked.reference, usual.reference()),
                        given(asked.decision, usual.decision()),
                        given(asked.scale, usual.scale()))
                .of(sent.cases(asked.cases, asked.days));
    }

    /** Weeks, months or days against the same season of former years. */
    @PostMapping("/series:farrington")
    List<Farrington.Week> farrington(@RequestBody FarringtonQuestion asked) {
        var usual = Farrington.usual();
        var cases = sent.cases(asked.cases, asked.days);
        AnalyticsRule.QUESTION_TOO_LARGE.brokenIf(cases.length > MOST_PERIODS, MOST_PERIODS);
        return new Farrington(
                        given(asked.frequency, usual.frequency()),
                        given(asked.years, usual.years()),
                        given(asked.halfWindow, usual.halfWindow()),
                        given(asked.periods, usual.periods()),
                        given(asked.skipped, usual.skipped()),
                        given(asked.alpha, usual.alpha()),
                        given(asked.trendLevel, usual.trendLevel()),
                        given(asked.outlier, usual.outlier()),
                        given(asked.fewestCases, usual.fewestCases()),
                        given(asked.method, usual.method()))
                .of(cases);
    }

    /** @param days of the cases, to be checked; may be left out */
    record EarsQuestion(
            double @Nullable [] cases,
            @Nullable List<@Nullable String> days,
            @Nullable Integer baseline,
            @Nullable Integer lag,
            @Nullable Double leastDeviation) {}

    record CusumQuestion(
            double @Nullable [] cases,
            @Nullable List<@Nullable String> days,
            @Nullable Double expected,
            @Nullable Double reference,
            @Nullable Double decision,
            Cusum.@Nullable Scale scale) {}

    record FarringtonQuestion(
            double @Nullable [] cases,
            @Nullable List<@Nullable String> days,
            @Nullable Integer frequency,
            @Nullable Integer years,
            @Nullable Integer halfWindow,
            @Nullable Integer periods,
            @Nullable Integer skipped,
            @Nullable Double alpha,
            @Nullable Double trendLevel,
            @Nullable Double outlier,
            @Nullable Integer fewestCases,
            @Nullable UpperBound method) {}
}
