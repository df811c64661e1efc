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
import vn.vungxanh.insight.methods.CaseReproduction;
import vn.vungxanh.insight.methods.Growth;
import vn.vungxanh.insight.methods.Offspring;
import vn.vungxanh.insight.methods.Reproduction;
import vn.vungxanh.insight.methods.SerialInterval;

/** How an epidemic spreads, on anybody's own numbers, so that ours can be checked. Keeps nothing. */
@RestController
@RequestMapping("/api/v1/analytics")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class SpreadSeriesApi {

    private static final int WEEK = 7;
    private static final double PRIOR = 5;

    private final SentSeries sent;

    SpreadSeriesApi(SentSeries sent) {
        this.sent = sent;
    }

    /** Instantaneous reproduction (Cori 2013). */
    @PostMapping("/series:rt")
    List<Reproduction.Estimate> reproduction(@RequestBody ReproductionQuestion asked) {
        return new Reproduction(
                        interval(asked.serialInterval, asked.meanInterval, asked.sdInterval),
                        given(asked.windowDays, WEEK),
                        given(asked.priorMean, PRIOR),
                        given(asked.priorSd, PRIOR))
                .of(sent.cases(asked.cases, asked.days), asked.imported);
    }

    /** Case reproduction (Wallinga and Teunis 2004); {@code seen} below 0.95 is too low yet. */
    @PostMapping("/series:wt")
    List<CaseReproduction.Estimate> caseReproduction(@RequestBody CaseReproductionQuestion asked) {
        return new CaseReproduction(
                        interval(asked.serialInterval, asked.meanInterval, asked.sdInterval),
                        given(asked.windowDays, WEEK))
                .of(sent.cases(asked.cases, asked.days));
    }

    @PostMapping("/series:growth")
    GrowthAnswer growth(@RequestBody Series asked) {
        var cases = sent.cases(asked.cases, asked.days);
        return new GrowthAnswer(Growth.poisson(cases), Growth.quasiPoisson(cases));
    }

    @PostMapping("/series:offspring")
    Offspring offspring(@RequestBody OffspringQuestion asked) {
        return Offspring.of(SentSeries.values(asked.infected, "infected"));
    }

    private static SerialInterval interval(double @Nullable [] weights, @Nullable Double mean, @Nullable Double sd) {
        if (weights != null) {
            return new SerialInterval(weights);
        }
        AnalyticsRule.SERIES_MISSING.brokenIf(mean == null || sd == null, "serialInterval");
        return SerialInterval.gamma(given(mean, 0d), given(sd, 0d));
    }

    /**
     * @param days of the cases, to be checked; may be left out
     * @param serialInterval weight of day 0, 1, …; or else mean and sd of a gamma distribution
     */
    record ReproductionQuestion(
            double @Nullable [] cases,
            @Nullable List<@Nullable String> days,
            double @Nullable [] imported,
            double @Nullable [] serialInterval,
            @Nullable Double meanInterval,
            @Nullable Double sdInterval,
            @Nullable Integer windowDays,
            @Nullable Double priorMean,
            @Nullable Double priorSd) {}

    /** @param serialInterval as for {@link ReproductionQuestion} */
    record CaseReproductionQuestion(
            double @Nullable [] cases,
            @Nullable List<@Nullable String> days,
            double @Nullable [] serialInterval,
            @Nullable Double meanInterval,
            @Nullable Double sdInterval,
            @Nullable Integer windowDays) {}

    record Series(double @Nullable [] cases, @Nullable List<@Nullable String> days) {}

    record GrowthAnswer(Growth.Fit byChanceAlone, Growth.Fit overdispersed) {}

    record OffspringQuestion(double @Nullable [] infected) {}
}
