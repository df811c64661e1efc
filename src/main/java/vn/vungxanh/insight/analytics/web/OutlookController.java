package vn.vungxanh.insight.analytics.web;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.analytics.OutlookChart;
import vn.vungxanh.insight.analytics.OutlookQueries;
import vn.vungxanh.platform.shell.Download;

/** The next two weeks, and what has begun already. */
@Controller
@RequestMapping("/analytics/outlook")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class OutlookController {

    private final OutlookQueries outlooks;
    private final Questions questions;

    OutlookController(OutlookQueries outlooks, Questions questions) {
        this.outlooks = outlooks;
        this.questions = questions;
    }

    @GetMapping
    String outlook(Scope scope, @RequestParam Map<String, String> typed, Model model) {
        var question = questions.of(scope, typed);
        var outlook = outlooks.outlook(scope, question.unit(), question.asOf());
        model.addAttribute("outlook", outlook);
        model.addAttribute("chart", new OutlookChart(outlook));
        return questions.page("analytics/outlook", scope, outlook.unit(), model);
    }

    /** The figures behind the page. */
    @GetMapping(value = ".csv", produces = "text/csv")
    @ResponseBody
    ResponseEntity<byte[]> table(Scope scope, @RequestParam Map<String, String> typed) {
        var question = questions.of(scope, typed);
        var outlook = outlooks.outlook(scope, question.unit(), question.asOf());
        var text = new StringBuilder("from,to,kind,median,low_95,high_95\r\n");
        for (var week : outlook.past(14)) {
            text.append(String.format(Locale.ROOT, "%s,%s,reported,%d,,\r\n", week.from(), week.to(), week.cases()));
        }
        if (outlook.foresight() != null) {
            for (var ahead : Objects.requireNonNull(outlook.foresight()).weeks()) {
                var week = outlook.ahead(ahead.week());
                text.append(String.format(
                        Locale.ROOT,
                        "%s,%s,%s,%.1f,%.1f,%.1f\r\n",
                        week.from(),
                        week.to(),
                        ahead.byNaive() ? "last_week_again" : "forecast",
                        ahead.cases().median(),
                        ahead.cases().low(),
                        ahead.cases().high()));
            }
        }
        for (var day : outlook.begun()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s,%s,begun,%d,%d,%d\r\n",
                    day.day(),
                    day.day(),
                    day.median(),
                    day.low(),
                    day.high()));
        }
        return new Download("du-bao.csv").table(text);
    }
}
