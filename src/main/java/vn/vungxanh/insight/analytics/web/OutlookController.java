package vn.vungxanh.insight.analytics.web;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.analytics.OutlookChart;
import vn.vungxanh.insight.analytics.OutlookQueries;

/** The next two weeks, and what has begun already. */
@Controller
@RequestMapping("/analytics/outlook")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class OutlookController {

    private final OutlookQueries outlooks;
    private final Asked asked;
    private final Units units;
    private final TrendLinks links;

    OutlookController(OutlookQueries outlooks, Asked asked, Units units, TrendLinks links) {
        this.outlooks = outlooks;
        this.asked = asked;
        this.units = units;
        this.links = links;
    }

    @GetMapping
    String outlook(
            Scope scope,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String asOf,
            Model model) {
        var instant = asked.instant(asOf);
        var place = asked.unit(scope, unit, instant);
        var outlook = outlooks.outlook(scope, place, instant);
        model.addAttribute("outlook", outlook);
        model.addAttribute("chart", new OutlookChart(outlook));
        model.addAttribute("links", links);
        model.addAttribute(
                "above",
                units.ancestors(place).stream()
                        .filter(each -> scope.covers(each.id()))
                        .toList());
        return "analytics/outlook";
    }

    /** The figures behind the page. */
    @GetMapping(value = ".csv", produces = "text/csv")
    @ResponseBody
    ResponseEntity<String> table(
            Scope scope,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String asOf) {
        var instant = asked.instant(asOf);
        var outlook = outlooks.outlook(scope, asked.unit(scope, unit, instant), instant);
        var text = new StringBuilder("\ufefffrom,to,kind,median,low_95,high_95\r\n");
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
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"du-bao.csv\"")
                .body(text.toString());
    }
}
