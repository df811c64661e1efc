package vn.vungxanh.insight.analytics.web;

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
import vn.vungxanh.insight.methods.Growth;
import vn.vungxanh.insight.methods.Offspring;
import vn.vungxanh.insight.methods.Reproduction;
import vn.vungxanh.insight.methods.SerialInterval;
import vn.vungxanh.insight.methods.UpperBound;

/** The methods on anybody's own numbers, so that ours can be checked. Keeps nothing. */
@RestController
@RequestMapping("/api/v1/analytics")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class SeriesApi {

    private static final int WEEK = 7;
    private static final double PRIOR = 5;

    @PostMapping("/series:rt")
    List<Reproduction.Estimate> reproduction(@RequestBody ReproductionQuestion asked) {
        return new Reproduction(
                        interval(asked),
                        given(asked.windowDays, WEEK),
                        given(asked.priorMean, PRIOR),
                        given(asked.priorSd, PRIOR))
                .of(given(asked.cases), asked.imported);
    }

    @PostMapping("/series:growth")
    GrowthAnswer growth(@RequestBody Series asked) {
        var cases = given(asked.cases);
        return new GrowthAnswer(Growth.poisson(cases), Growth.quasiPoisson(cases));
    }

    @PostMapping("/series:ears")
    List<Ears.Day> ears(@RequestBody EarsQuestion asked) {
        var usual = Ears.usual();
        return new Ears(
                        given(asked.baseline, usual.baseline()),
                        given(asked.lag, usual.lag()),
                        given(asked.leastDeviation, usual.leastDeviation()))
                .of(given(asked.cases));
    }

    @PostMapping("/series:cusum")
    List<Cusum.Day> cusum(@RequestBody CusumQuestion asked) {
        AnalyticsRule.SERIES_MISSING.brokenIf(asked.expected == null, "expected");
        var usual = Cusum.usual(asked.expected == null ? 0 : asked.expected);
        return new Cusum(
                        usual.expected(),
                        given(asked.reference, usual.reference()),
                        given(asked.decision, usual.decision()),
                        given(asked.scale, usual.scale()))
                .of(given(asked.cases));
    }

    /** Weeks, months or days against the same season of former years. */
    @PostMapping("/series:farrington")
    List<Farrington.Week> farrington(@RequestBody FarringtonQuestion asked) {
        var usual = Farrington.usual();
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
                .of(given(asked.cases));
    }

    @PostMapping("/series:offspring")
    Offspring offspring(@RequestBody OffspringQuestion asked) {
        AnalyticsRule.SERIES_MISSING.brokenIf(asked.infected == null, "infected");
        return Offspring.of(asked.infected == null ? new double[0] : asked.infected);
    }

    private static <T> T given(@Nullable T asked, T usual) {
        return asked == null ? usual : asked;
    }

    private static double[] given(double @Nullable [] cases) {
        AnalyticsRule.SERIES_MISSING.brokenIf(cases == null, "cases");
        return cases == null ? new double[0] : cases;
    }

    private static SerialInterval interval(ReproductionQuestion asked) {
        if (asked.serialInterval != null) {
            return new SerialInterval(asked.serialInterval);
        }
        AnalyticsRule.SERIES_MISSING.brokenIf(asked.meanInterval == null || asked.sdInterval == null, "serialInterval");
        return SerialInterval.gamma(
                asked.meanInterval == null ? 0 : asked.meanInterval, asked.sdInterval == null ? 0 : asked.sdInterval);
    }

    /** @param serialInterval weight of day 0, 1, …; or else mean and sd of a gamma distribution */
    record ReproductionQuestion(
            double @Nullable [] cases,
            double @Nullable [] imported,
            double @Nullable [] serialInterval,
            @Nullable Double meanInterval,
            @Nullable Double sdInterval,
            @Nullable Integer windowDays,
            @Nullable Double priorMean,
            @Nullable Double priorSd) {}

    record Series(double @Nullable [] cases) {}

    record GrowthAnswer(Growth.Fit byChanceAlone, Growth.Fit overdispersed) {}

    record EarsQuestion(
            double @Nullable [] cases,
            @Nullable Integer baseline,
            @Nullable Integer lag,
            @Nullable Double leastDeviation) {}

    record CusumQuestion(
            double @Nullable [] cases,
            @Nullable Double expected,
            @Nullable Double reference,
            @Nullable Double decision,
            Cusum.@Nullable Scale scale) {}

    record FarringtonQuestion(
            double @Nullable [] cases,
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

    record OffspringQuestion(double @Nullable [] infected) {}
}
