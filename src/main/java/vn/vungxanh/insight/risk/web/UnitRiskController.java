package vn.vungxanh.insight.risk.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.risk.Decisions;
import vn.vungxanh.insight.risk.LevelChart;
import vn.vungxanh.insight.risk.MeasureDrafts;
import vn.vungxanh.insight.risk.ProposedMeasures;
import vn.vungxanh.insight.risk.RiskQueries;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.platform.shell.FormWords;

/** The level of one unit, explained: criteria, numbers, neighbours, what is missing; what follows; what if. */
@Controller
@RequestMapping("/risk/units/{code}")
class UnitRiskController {

    private static final Duration SHOWN = Duration.ofDays(28);

    private final RiskQueries risk;
    private final Decisions decisions;
    private final ProposedMeasures measures;
    private final RiskPages pages;
    private final KnownDocuments documents;
    private final MeasureDrafts drafts;
    private final Units units;

    UnitRiskController(
            RiskQueries risk,
            Decisions decisions,
            ProposedMeasures measures,
            RiskPages pages,
            KnownDocuments documents,
            MeasureDrafts drafts,
            Units units) {
        this.risk = risk;
        this.decisions = decisions;
        this.measures = measures;
        this.pages = pages;
        this.documents = documents;
        this.drafts = drafts;
        this.units = units;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String one(Scope scope, @PathVariable String code, @RequestParam Map<String, String> words, Model model) {
        return show(scope, code, words, FormWords.nothing("risk"), model);
    }

    /** A proposal becomes a decision. */
    @PostMapping("/decisions")
    @PreAuthorize("hasAuthority('DECIDE_RISK')")
    ModelAndView decide(
            Scope scope, @PathVariable String code, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = FormWords.of("risk", words);
        var address = Map.of("regime", typed.of("regime"), "asOf", typed.of("asOf"));
        var question = pages.question(scope, address, code);
        var level = typed.number("level", 0);
        var document = typed.given("document");
        var wanted = new Decisions.Wanted(
                question.unit(),
                question.judged().disease(),
                question.judged().regime(),
                level,
                typed.number("seen", 0),
                typed.given("reason"),
                document,
                documents.registered(scope, question.unit(), document),
                typed.instant("fromAt", question.asOf()));
        try {
            if (typed.readable()) {
                decisions.decide(scope, wanted);
                return new ModelAndView(
                        "redirect:" + pages.links(question, address).unit(units.get(question.unit())) + "#decisions");
            }
        } catch (RuleBroken broken) {
            typed.problem(broken);
        }
        return new ModelAndView(
                show(scope, code, address, typed, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** With one tap: the proposed measures as the draft of a decision, open for changes. */
    @PostMapping("/draft")
    @PreAuthorize("hasAuthority('ISSUE_DIRECTIVES')")
    String draft(Scope scope, @PathVariable String code, @RequestParam Map<String, String> words) {
        var question = pages.question(scope, words, code);
        var draft = drafts.draft(scope, question.judged(), question.unit());
        return "redirect:/directives/" + draft + "/edit";
    }

    private String show(Scope scope, String code, Map<String, String> words, FormWords typed, Model model) {
        var question = pages.question(scope, words, code);
        var judged = question.judged();
        var unit = question.unit();
        var here = units.get(unit);
        pages.fill(scope, question, words, model);
        var level = judged.verdict(unit).level();
        var from = question.asOf().minus(SHOWN);
        var history = risk.history(scope, unit, judged.disease(), judged.regime(), from, question.asOf());
        model.addAttribute(
                "row", pages.rows(scope, judged, List.of(judged.site(unit))).get(0));
        model.addAttribute("site", judged.site(unit));
        model.addAttribute("neighbours", pages.neighbours(scope, question));
        model.addAttribute("parts", pages.rows(scope, question, false));
        model.addAttribute("proposals", measures.of(judged.regime(), level));
        model.addAttribute("mayDraft", scope.may(Permission.ISSUE_DIRECTIVES));
        model.addAttribute("history", history);
        model.addAttribute("chart", LevelChart.of(history, judged.regime(), from, question.asOf()));
        model.addAttribute("decisions", risk.decisions(scope, unit, judged.disease(), judged.regime()));
        model.addAttribute("documents", documents.known(scope, here.id()));
        model.addAttribute("whatIf", WhatIf.of(judged, unit, words, risk));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", List.copyOf(typed.problems()));
        return "risk/unit";
    }
}
