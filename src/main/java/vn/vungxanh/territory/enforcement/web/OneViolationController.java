package vn.vungxanh.territory.enforcement.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
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
import vn.vungxanh.platform.documents.DocumentPress;
import vn.vungxanh.platform.shell.Download;
import vn.vungxanh.platform.shell.FormWords;
import vn.vungxanh.territory.enforcement.FinePapers;
import vn.vungxanh.territory.enforcement.FineTable;
import vn.vungxanh.territory.enforcement.ViolationId;
import vn.vungxanh.territory.enforcement.Violations;

/** One violation: its decision, its payment, its papers. */
@Controller
@RequestMapping("/enforcement/{id:[0-9a-f-]{36}}")
@PreAuthorize("hasAuthority('RECORD_FINES')")
class OneViolationController {

    private final Violations violations;
    private final FineTable fines;
    private final FinePapers papers;
    private final DocumentPress press;
    private final Questions questions;

    OneViolationController(
            Violations violations, FineTable fines, FinePapers papers, DocumentPress press, Questions questions) {
        this.violations = violations;
        this.fines = fines;
        this.papers = papers;
        this.press = press;
        this.questions = questions;
    }

    @GetMapping
    String open(Scope scope, @PathVariable UUID id, Model model) {
        return show(scope, id, Questions.nothing(), model);
    }

    @PostMapping("/decide")
    ModelAndView decide(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var version = typed.number("version", 0);
        var on = typed.day("decidedOn", questions.today());
        var amount = typed.amount("amount", 0);
        return done(
                scope,
                id,
                typed,
                model,
                () -> violations.decide(
                        scope, new ViolationId(id), version, typed.of("decision"), on, amount, typed.given("basis")));
    }

    @PostMapping("/paid")
    ModelAndView paid(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var version = typed.number("version", 0);
        var on = typed.day("paidOn", questions.today());
        return done(scope, id, typed, model, () -> violations.paid(scope, new ViolationId(id), version, on));
    }

    @PostMapping("/cancel")
    ModelAndView cancel(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var version = typed.number("version", 0);
        return done(
                scope,
                id,
                typed,
                model,
                () -> violations.cancel(scope, new ViolationId(id), version, typed.of("reason")));
    }

    @GetMapping("/{paper:minutes|decision}.{ending:docx|pdf}")
    ResponseEntity<byte[]> paper(
            Scope scope, @PathVariable UUID id, @PathVariable String paper, @PathVariable String ending) {
        var document = paper.equals("minutes")
                ? papers.minutes(scope, new ViolationId(id))
                : papers.decision(scope, new ViolationId(id));
        var pdf = ending.equals("pdf");
        var name = (paper.equals("minutes") ? "bien-ban-" : "quyet-dinh-") + id + "." + ending;
        return new Download(name).of(pdf ? press.pdf(document) : press.docx(document));
    }

    private ModelAndView done(Scope scope, UUID id, FormWords typed, Model model, Runnable deed) {
        return questions.done(
                typed,
                model,
                () -> {
                    deed.run();
                    return "/enforcement/" + id;
                },
                again -> show(scope, id, again, model));
    }

    private String show(Scope scope, UUID id, FormWords typed, Model model) {
        var violation = violations.open(scope, new ViolationId(id));
        questions.fill(scope, questions.of(scope, Map.of()), Map.of(), typed, model);
        model.addAttribute("violation", violation);
        model.addAttribute("row", fines.row(violation.fineRow()));
        return "enforcement/violation";
    }
}
