package vn.vungxanh.territory.enforcement.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.platform.shell.FormWords;
import vn.vungxanh.territory.enforcement.EnforcementRule;
import vn.vungxanh.territory.enforcement.FalseReport;
import vn.vungxanh.territory.enforcement.FalseReportId;
import vn.vungxanh.territory.enforcement.FalseReports;
import vn.vungxanh.territory.enforcement.ViolationId;

/** False information: the list, and one case step by step. */
@Controller
@RequestMapping("/enforcement/false-information")
class FalseReportController {

    private static final String HERE = "/enforcement/false-information";

    private final FalseReports reports;
    private final Questions questions;

    FalseReportController(FalseReports reports, Questions questions) {
        this.reports = reports;
        this.questions = questions;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(Scope scope, @RequestParam Map<String, String> words, Model model) {
        return show(scope, words, Questions.nothing(), model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('RECORD_FINES')")
    ModelAndView find(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var unit = questions.unit(scope, typed);
        var foundAt = typed.instant("foundAt", questions.now());
        return questions.done(
                typed,
                model,
                () -> HERE + "/" + reports.find(scope, unit, foundAt, typed.of("channel"), typed.of("content")),
                again -> show(scope, Map.of(), again, model));
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('RECORD_FINES')")
    String open(Scope scope, @PathVariable UUID id, Model model) {
        return one(scope, id, Questions.nothing(), model);
    }

    /** The next step of it. */
    @PostMapping("/{id}")
    @PreAuthorize("hasAuthority('RECORD_FINES')")
    ModelAndView step(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var report = new FalseReportId(id);
        var version = typed.number("version", 0);
        var step = typed.choice("step", FalseReport.Step.class, FalseReport.Step.CHECK);
        var verdict = typed.choice("verdict", FalseReport.Verdict.class, FalseReport.Verdict.UNCLEAR);
        var violation = typed.id("violation");
        return questions.done(
                typed,
                model,
                () -> {
                    switch (step) {
                        case CHECK -> reports.check(scope, report, version, verdict, typed.given("text"));
                        case ANSWER -> reports.answer(scope, report, version, typed.of("text"));
                        case REFER -> reports.refer(scope, report, version, typed.of("text"));
                        case FINE -> {
                            EnforcementRule.DECISION_MISSING.brokenIf(violation == null);
                            reports.fined(
                                    scope,
                                    report,
                                    version,
                                    new ViolationId(java.util.Objects.requireNonNull(violation)));
                        }
                        case DONE -> throw EnforcementRule.CHECKED_ALREADY.broken();
                    }
                    return HERE + "/" + id;
                },
                again -> one(scope, id, again, model));
    }

    private String one(Scope scope, UUID id, FormWords typed, Model model) {
        questions.fill(scope, questions.of(scope, Map.of()), Map.of(), typed, model);
        model.addAttribute("report", reports.open(scope, new FalseReportId(id)));
        return "enforcement/false_report";
    }

    private String show(Scope scope, Map<String, String> words, FormWords typed, Model model) {
        var question = questions.of(scope, words);
        var read = questions.words(words);
        var referred = "referred".equals(read.text("step"));
        List<FalseReport> found = reports.list(scope, question.unit(), read.day("from"), question.asOf());
        questions.fill(scope, question, words, typed, model);
        model.addAttribute("all", found);
        model.addAttribute("referred", referred);
        model.addAttribute(
                "reports",
                found.stream()
                        .filter(each -> !referred
                                || each.referredAt() != null
                                        && !each.referredAt().isAfter(question.asOf()))
                        .toList());
        return "enforcement/false_reports";
    }
}
