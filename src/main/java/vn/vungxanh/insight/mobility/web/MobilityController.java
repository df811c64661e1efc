package vn.vungxanh.insight.mobility.web;

import java.util.Locale;
import java.util.Map;
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
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.mobility.Beside;
import vn.vungxanh.insight.mobility.MobilityChart;
import vn.vungxanh.insight.mobility.MobilityQueries;
import vn.vungxanh.insight.mobility.Operators;
import vn.vungxanh.insight.mobility.SmallCells;
import vn.vungxanh.insight.mobility.UnitIndex;

/** Do people stay at home, since when, and did the measures change it? */
@Controller
@RequestMapping("/mobility")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class MobilityController {

    private static final int MOST_LINES = 2_000;

    private final MobilityQueries mobility;
    private final Beside beside;
    private final Operators operators;
    private final SmallCells small;
    private final Question.Reading questions;
    private final Units units;

    MobilityController(
            MobilityQueries mobility,
            Beside beside,
            Operators operators,
            SmallCells small,
            Question.Reading questions,
            Units units) {
        this.mobility = mobility;
        this.beside = beside;
        this.operators = operators;
        this.small = small;
        this.questions = questions;
        this.units = units;
    }

    @GetMapping
    String page(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var question = questions.of(scope, words);
        var view = mobility.view(scope, question.unit(), question.period(), question.asOf());
        var context = beside.of(scope, question.unit(), question.period(), question.asOf());
        model.addAttribute("view", view);
        model.addAttribute("context", context);
        model.addAttribute("chart", new MobilityChart(view.whole(), context));
        model.addAttribute("operators", operators);
        model.addAttribute("small", small.on(question.period().to()));
        model.addAttribute("links", new MobilityLinks(question.asOf()));
        model.addAttribute("asked", words.get("asOf"));
        model.addAttribute(
                "above",
                units.ancestors(question.unit()).stream()
                        .filter(each -> scope.covers(each.id()))
                        .toList());
        return "mobility/page";
    }

    /** What each operator said of each place on each day of the period. */
    @GetMapping("/reports")
    String reports(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var question = questions.of(scope, words);
        model.addAttribute("unit", units.get(question.unit()));
        model.addAttribute("period", question.period());
        model.addAttribute("asOf", question.asOf());
        var lines = mobility.reports(scope, question.unit(), question.period(), question.asOf());
        model.addAttribute("total", lines.size());
        model.addAttribute("lines", lines.stream().limit(MOST_LINES).toList());
        model.addAttribute("units", units);
        model.addAttribute("operators", operators);
        model.addAttribute("small", small.on(question.period().to()));
        model.addAttribute("links", new MobilityLinks(question.asOf()));
        model.addAttribute("asked", words.get("asOf"));
        return "mobility/reports";
    }

    /** The figures behind the chart. */
    @GetMapping(value = "/index.csv", produces = "text/csv")
    @ResponseBody
    ResponseEntity<String> index(Scope scope, @RequestParam Map<String, String> words) {
        var question = questions.of(scope, words);
        var index = mobility.index(scope, question.unit(), question.period(), question.asOf());
        var text = new StringBuilder("\ufeffday,subscribers,stationary,out_of_home,share_out_of_home,usual_share,index,"
                + "change_percent,standing,operators,units,hidden_cells\r\n");
        index.days().forEach(day -> text.append(line(day)));
        return csv(text, "di-bien-dong-" + index.unit().code());
    }

    static ResponseEntity<String> csv(StringBuilder text, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .body(text.toString());
    }

    private static String line(UnitIndex.Day day) {
        var totals = day.totals();
        var shown = totals != null && totals.total() > 0 ? totals : null;
        return String.join(
                        ",",
                        day.day().toString(),
                        shown == null ? "" : Long.toString(shown.total()),
                        shown == null ? "" : Long.toString(shown.stationary()),
                        shown == null ? "" : Long.toString(shown.away()),
                        number(shown == null ? null : shown.shareAway(), 4),
                        number(day.compared().usual(), 4),
                        number(day.compared().index(), 2),
                        number(day.compared().change(), 2),
                        day.compared().standing().name(),
                        shown == null
                                ? ""
                                : String.join(
                                        " ", shown.operators().stream().sorted().toList()),
                        shown == null ? "0" : Integer.toString(shown.units()),
                        totals == null ? "0" : Integer.toString(totals.hidden()))
                + "\r\n";
    }

    static String number(@Nullable Double value, int digits) {
        return value == null ? "" : String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
