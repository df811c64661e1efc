package vn.vungxanh.insight.analytics.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.insight.analytics.AnalyticsRule;
import vn.vungxanh.insight.methods.Delay;
import vn.vungxanh.insight.methods.DelayFamily;
import vn.vungxanh.insight.methods.DelayFit;
import vn.vungxanh.kernel.RuleBroken;

/** Distributions of delays, on anybody's own numbers. Keeps nothing. */
@RestController
@RequestMapping("/api/v1/analytics")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class DelaySeriesApi {

    private static final int MOST = 100_000;
    private static final List<DelayFamily> USUAL =
            List.of(DelayFamily.GAMMA, DelayFamily.LOGNORMAL, DelayFamily.WEIBULL);

    private final SentSeries sent;

    DelaySeriesApi(SentSeries sent) {
        this.sent = sent;
    }

    /** The best first; what cannot be fitted is named with its rule. */
    @PostMapping("/series:delays")
    Answer delays(@RequestBody Question asked) {
        var delays = read(asked);
        AnalyticsRule.SERIES_MISSING.brokenIf(delays.isEmpty(), "exact, days, windows, pairs");
        AnalyticsRule.QUESTION_TOO_LARGE.brokenIf(delays.size() > MOST, MOST);
        var fits = new ArrayList<Fit>();
        var refused = new ArrayList<Refused>();
        RuleBroken why = null;
        for (var family : asked.families == null || asked.families.isEmpty() ? USUAL : asked.families) {
            try {
                fits.add(fit(DelayFit.of(SentSeries.given(family, DelayFamily.GAMMA), delays)));
            } catch (RuleBroken noAnswer) {
                why = why == null ? noAnswer : why;
                refused.add(new Refused(family, noAnswer.rule().messageKey()));
            }
        }
        if (fits.isEmpty() && why != null) {
            throw why;
        }
        fits.sort(Comparator.comparingDouble(Fit::aic));
        return new Answer(delays.size(), fits, refused);
    }

    private List<Delay> read(Question asked) {
        var delays = new ArrayList<Delay>();
        if (asked.exact != null) {
            Arrays.stream(asked.exact).mapToObj(Delay::exactly).forEach(delays::add);
        }
        if (asked.days != null) {
            Arrays.stream(asked.days).mapToObj(Delay::ofDays).forEach(delays::add);
        }
        for (var each : SentSeries.given(asked.windows, List.<@Nullable Window>of())) {
            delays.add(window(each));
        }
        var end = asked.asOf == null ? null : sent.day(asked.asOf);
        for (var each : SentSeries.given(asked.pairs, List.<@Nullable Pair>of())) {
            delays.add(pair(each, end));
        }
        return delays;
    }

    private static Delay window(@Nullable Window each) {
        AnalyticsRule.SERIES_MISSING.brokenIf(
                each == null || each.exposedFrom == null || each.to == null, "exposedFrom, to");
        if (each == null || each.exposedFrom == null || each.to == null) {
            throw AnalyticsRule.SERIES_MISSING.broken("exposedFrom, to");
        }
        return new Delay(
                each.exposedFrom,
                SentSeries.given(each.exposedTo, each.exposedFrom),
                SentSeries.given(each.from, each.to),
                each.to,
                SentSeries.given(each.latest, Double.POSITIVE_INFINITY),
                1);
    }

    private Delay pair(@Nullable Pair each, @Nullable LocalDate end) {
        if (each == null || each.first == null || each.second == null) {
            throw AnalyticsRule.SERIES_MISSING.broken("first, second");
        }
        var first = sent.day(each.first);
        var days = (int) ChronoUnit.DAYS.between(first, sent.day(each.second));
        return end == null
                ? Delay.ofDays(days)
                : new Delay(0, 1, days, days + 1d, ChronoUnit.DAYS.between(first, end) + 1d, 1);
    }

    private static Fit fit(DelayFit found) {
        return new Fit(
                found.family(),
                found.cases(),
                found.curve().first(),
                found.curve().second(),
                found.errors(),
                found.logLikelihood(),
                found.aic(),
                found.mean(),
                found.sd(),
                found.quantiles());
    }

    /**
     * @param exact in days and parts of days, known to the instant
     * @param days of the calendar between two days
     * @param pairs of days, in place of their difference
     * @param asOf the day up to whose end the second event of a pair could be known; left out, nothing is cut off
     */
    record Question(
            double @Nullable [] exact,
            int @Nullable [] days,
            @Nullable List<@Nullable Window> windows,
            @Nullable List<@Nullable Pair> pairs,
            @Nullable String asOf,
            @Nullable List<@Nullable DelayFamily> families) {}

    /** In days since any day. @param latest the second event is only known of when it came by then */
    record Window(
            @Nullable Double exposedFrom,
            @Nullable Double exposedTo,
            @Nullable Double from,
            @Nullable Double to,
            @Nullable Double latest) {}

    record Pair(@Nullable String first, @Nullable String second) {}

    record Answer(int delays, List<Fit> fits, List<Refused> refused) {}

    /** @param first shape, mean of the logarithm or mean; @param second rate, its deviation, scale or deviation */
    record Fit(
            DelayFamily family,
            double cases,
            double first,
            double second,
            double @Nullable [] errors,
            double logLikelihood,
            double aic,
            DelayFit.Estimate mean,
            DelayFit.Estimate sd,
            List<DelayFit.Estimate> quantiles) {}

    record Refused(@Nullable DelayFamily family, String rule) {}
}
