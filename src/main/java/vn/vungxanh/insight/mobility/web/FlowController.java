package vn.vungxanh.insight.mobility.web;

import java.util.Map;
import java.util.function.Predicate;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.mobility.FlowLine;
import vn.vungxanh.insight.mobility.FlowQueries;
import vn.vungxanh.insight.mobility.Operators;
import vn.vungxanh.insight.mobility.SmallCells;

/** Who goes where, and who leaves the places where the epidemic is? */
@Controller
@RequestMapping("/mobility")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class FlowController {

    private static final int MOST_LINES = 100;
    private static final int WEEK = 7;

    private final FlowQueries flows;
    private final Operators operators;
    private final SmallCells small;
    private final Question.Reading questions;
    private final Units units;

    FlowController(FlowQueries flows, Operators operators, SmallCells small, Question.Reading questions, Units units) {
        this.flows = flows;
        this.operators = operators;
        this.small = small;
        this.questions = questions;
        this.units = units;
    }

    @GetMapping("/flows")
    String page(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var question = questions.of(scope, words, WEEK);
        var byParts = "parts".equals(words.get("by"));
        var view = flows.view(scope, question.unit(), question.period(), question.asOf(), byParts);
        model.addAttribute("view", view);
        model.addAttribute("byParts", byParts);
        model.addAttribute("most", MOST_LINES);
        model.addAttribute("operators", operators);
        model.addAttribute("small", small.on(question.period().to()));
        model.addAttribute("links", new MobilityLinks(question.asOf()));
        model.addAttribute("asked", words.get("asOf"));
        Predicate<Unit> seen = unit -> scope.covers(unit.id());
        model.addAttribute("seen", seen);
        model.addAttribute(
                "above",
                units.ancestors(question.unit()).stream()
                        .filter(each -> scope.covers(each.id()))
                        .toList());
        return "mobility/flows";
    }

    /** All flows, not only the greatest. */
    @GetMapping(value = "/flows.csv", produces = "text/csv")
    @ResponseBody
    ResponseEntity<String> table(Scope scope, @RequestParam Map<String, String> words) {
        var question = questions.of(scope, words, WEEK);
        var view =
                flows.view(scope, question.unit(), question.period(), question.asOf(), "parts".equals(words.get("by")));
        var text = new StringBuilder(
                "\ufefffrom,from_name,to,to_name,subscribers,days,per_day,change_percent,hidden_reports,operators\r\n");
        view.lines().forEach(line -> text.append(row(line)));
        return MobilityController.csv(text, "di-chuyen-" + view.unit().code());
    }

    private static String row(FlowLine line) {
        return String.join(
                        ",",
                        line.from().code(),
                        line.from().name(),
                        line.to().code(),
                        line.to().name(),
                        line.days() == 0 ? "" : Long.toString(line.subscribers()),
                        Integer.toString(line.days()),
                        line.days() == 0 ? "" : Long.toString(line.perDay()),
                        MobilityController.number(line.change(), 1),
                        Integer.toString(line.hidden()),
                        String.join(" ", line.operators().stream().sorted().toList()))
                + "\r\n";
    }
}
