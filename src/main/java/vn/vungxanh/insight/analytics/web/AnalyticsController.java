package vn.vungxanh.insight.analytics.web;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.analytics.ClusterQueries;
import vn.vungxanh.insight.analytics.ReproductionChart;
import vn.vungxanh.insight.analytics.SpreadQueries;
import vn.vungxanh.insight.analytics.Trend;
import vn.vungxanh.insight.analytics.TrendQueries;
import vn.vungxanh.platform.shell.Download;

@Controller
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class AnalyticsController {

    private final TrendQueries trends;
    private final ClusterQueries clusters;
    private final SpreadQueries spreads;
    private final Questions questions;

    AnalyticsController(TrendQueries trends, ClusterQueries clusters, SpreadQueries spreads, Questions questions) {
        this.trends = trends;
        this.clusters = clusters;
        this.spreads = spreads;
        this.questions = questions;
    }

    @GetMapping("/analytics")
    String analytics(Scope scope, @RequestParam Map<String, String> typed, Model model) {
        var question = questions.of(scope, typed);
        var place = question.unit();
        var instant = question.asOf();
        var trend = trends.trend(scope, place, null, instant);
        model.addAttribute("trend", trend);
        model.addAttribute("chart", new ReproductionChart(trend.estimates(), trend.caseEstimates()));
        model.addAttribute("signals", trends.signals(scope, place, instant));
        model.addAttribute("clusters", clusters.clusters(scope, place, instant));
        model.addAttribute("spread", spreads.spread(scope, place, spreads.startOf(place, instant), instant));
        return questions.page("analytics/analytics", scope, trend.unit(), model);
    }

    /** The figures behind the chart. */
    @GetMapping(value = "/analytics/rt.csv", produces = "text/csv")
    @ResponseBody
    ResponseEntity<byte[]> reproduction(Scope scope, @RequestParam Map<String, String> typed) {
        var question = questions.of(scope, typed);
        var text = new StringBuilder(
                "day,cases_7_days,mean,low_95,high_95,few_cases,case_reproduction,case_low_95,case_high_95,case_seen\r\n");
        var trend = trends.trend(scope, question.unit(), null, question.asOf());
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
        return new Download("he-so-lay-nhiem.csv").table(text);
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
