package vn.vungxanh.insight.analytics.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.analytics.AnalyticsRule;
import vn.vungxanh.insight.analytics.ClusterQueries;
import vn.vungxanh.insight.analytics.IntervalRule;
import vn.vungxanh.insight.analytics.TrendQueries;
import vn.vungxanh.insight.methods.Growth;

/** Estimates on the records of a unit, for other programs. */
@RestController
@RequestMapping("/api/v1/analytics")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class AnalyticsApi {

    private final TrendQueries trends;
    private final ClusterQueries clusters;
    private final Asked asked;

    AnalyticsApi(TrendQueries trends, ClusterQueries clusters, Asked asked) {
        this.trends = trends;
        this.clusters = clusters;
        this.asked = asked;
    }

    /**
     * @param unit code of a unit on the day of {@code to}; the reader's own when left out
     * @param from first day; that of the wave when left out
     * @param to the cut-off, an instant or a day; now when left out
     */
    @GetMapping("/rt")
    Reproduction reproduction(
            Scope scope,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        var asOf = asked.instant(to);
        var trend = trends.trend(scope, asked.unit(scope, unit, asOf), day(from), asOf);
        return new Reproduction(
                trend.unit().code(),
                asOf,
                trend.interval(),
                trend.growth(),
                trend.estimates().stream()
                        .map(each -> new Day(
                                each.day(),
                                each.estimate().cases(),
                                each.estimate().mean(),
                                each.estimate().sd(),
                                each.estimate().quantiles(),
                                each.estimate().fewCases()))
                        .toList());
    }

    /** The last day of each part of a unit against its days before (EARS C1 to C3). */
    @GetMapping("/signals")
    List<Signal> signals(
            Scope scope,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String asOf) {
        var instant = asked.instant(asOf);
        return trends.signals(scope, asked.unit(scope, unit, instant), instant).stream()
                .map(each -> new Signal(
                        each.unit().code(),
                        each.unit().name(),
                        each.on(),
                        each.day().observed(),
                        each.usual(),
                        each.day().c1(),
                        each.day().c2(),
                        each.day().c3(),
                        each.day().alarm()))
                .toList();
    }

    /** Communes of a unit where cases gather until now, by the prospective scan statistic; the likeliest first. */
    @GetMapping("/clusters")
    List<Cluster> clusters(
            Scope scope,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String asOf) {
        var instant = asked.instant(asOf);
        return clusters.clusters(scope, asked.unit(scope, unit, instant), instant).stream()
                .map(each -> new Cluster(
                        each.parts().stream().map(part -> part.unit().code()).toList(),
                        each.centre().name(),
                        each.radiusKm(),
                        each.from(),
                        each.to(),
                        each.observed(),
                        each.expected(),
                        Double.isFinite(each.relativeRisk()) ? (Double) each.relativeRisk() : null,
                        each.logLikelihoodRatio(),
                        each.p()))
                .toList();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw AnalyticsRule.UNREADABLE_DAY.broken(text);
        }
    }

    record Reproduction(
            String unit, Instant asOf, IntervalRule serialInterval, Growth.@Nullable Fit growth, List<Day> days) {}

    /** @param quantiles 2.5, 5, 25, 50, 75, 95 and 97.5 % */
    record Day(
            LocalDate day,
            double cases,
            @Nullable Double mean,
            @Nullable Double sd,
            double @Nullable [] quantiles,
            boolean fewCases) {}

    record Signal(
            String unit,
            String name,
            LocalDate day,
            double observed,
            double usual,
            @Nullable Double c1,
            @Nullable Double c2,
            @Nullable Double c3,
            boolean alarm) {}

    /**
     * @param units the centre first
     * @param relativeRisk null where all cases lie inside
     */
    record Cluster(
            List<String> units,
            String centre,
            double radiusKm,
            LocalDate from,
            LocalDate to,
            int observed,
            double expected,
            @Nullable Double relativeRisk,
            double logLikelihoodRatio,
            double p) {}
}
