package vn.vungxanh.insight.analytics.web;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.analytics.ClusterQueries;
import vn.vungxanh.insight.analytics.ReproductionChart;
import vn.vungxanh.insight.analytics.SpreadQueries;
import vn.vungxanh.insight.analytics.Trend;
import vn.vungxanh.insight.analytics.TrendQueries;

@Controller
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class AnalyticsController {

    private final TrendQueries trends;
    private final ClusterQueries clusters;
    private final SpreadQueries spreads;
    private final Asked asked;
    private final Units units;
    private final TrendLinks links;

    AnalyticsController(
            TrendQueries trends,
            ClusterQueries clusters,
            SpreadQueries spreads,
            Asked asked,
            Units units,
            TrendLinks links) {
        this.trends = trends;
        this.clusters = clusters;
        this.spreads = spreads;
        this.asked = asked;
        this.units = units;
        this.links = links;
    }

    @GetMapping("/analytics")
    String analytics(
            Scope scope,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String asOf,
            Model model) {
        Instant instant = asked.instant(asOf);
        var place = asked.unit(scope, unit, instant);
        var trend = trends.trend(scope, place, null, instant);
        model.addAttribute("trend", trend);
        model.addAttribute("chart", new ReproductionChart(trend.estimates(), trend.caseEstimates()));
        model.addAttribute("signals", trends.signals(scope, place, instant));
        model.addAttribute("clusters", clusters.clusters(scope, place, instant));
        model.addAttribute("spread", spreads.spread(scope, place, spreads.startOf(place, instant), instant));
        model.addAttribute("links", links);
        model.addAttribute(
                "above",
                units.ancestors(place).stream()
                        .filter(each -> scope.covers(each.id()))
                        .toList());
        return "analytics/analytics";
    }

    /** The figures behind the chart. */
    @GetMapping(value = "/analytics/rt.csv", produces = "text/csv")
    @ResponseBody
    ResponseEntity<String> reproduction(
            Scope scope,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String asOf) {
        var instant = asked.instant(asOf);
        var text = new StringBuilder(
                "\ufeffday,cases_7_days,mean,low_95,high_95,few_cases,case_reproduction,case_low_95,case_high_95,case_seen\r\n");
        var trend = trends.trend(scope, asked.unit(scope, unit, instant), null, instant);
        trend.estimates().stream()
                .filter(each -> each.estimate().mean() != null)
                .forEach(each -> text.append(String.format(
                        Locale.ROOT,
                        "%s,%.0f,%.4f,%.4f,%.4f,%s,%s\r\n",
                        each.day(),
                        each.estimate().cases(),
                        each.estimate().mean(),
                        each.low(),
                        each.high(),
                        each.estimate().fewCases(),
                        byCase(trend.caseEstimate(each.day())))));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"he-so-lay-nhiem.csv\"")
                .body(text.toString());
    }

    private static String byCase(Trend.@Nullable CaseEstimate of) {
        return of == null
                ? ",,,"
                : String.format(
                        Locale.ROOT,
                        "%.4f,%.4f,%.4f,%.2f",
                        of.estimate().mean(),
                        of.estimate().low(),
                        of.estimate().high(),
                        of.estimate().seen());
    }
}
