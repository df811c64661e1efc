package vn.vungxanh.territory.enforcement.web;

import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.platform.shell.FormWords;
import vn.vungxanh.territory.enforcement.Act;
import vn.vungxanh.territory.enforcement.FineTable;
import vn.vungxanh.territory.enforcement.NewViolation;
import vn.vungxanh.territory.enforcement.Violation;
import vn.vungxanh.territory.enforcement.ViolationFilter;
import vn.vungxanh.territory.enforcement.Violations;

/** Violations and fines: sums for everybody who sees figures, names for those who record them. */
@Controller
@RequestMapping("/enforcement")
class ViolationController {

    private static final int LINES = 50;
    private static final int LONGEST = 100;

    private final Violations violations;
    private final FineTable fines;
    private final Questions questions;

    ViolationController(Violations violations, FineTable fines, Questions questions) {
        this.violations = violations;
        this.fines = fines;
        this.questions = questions;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var question = questions.of(scope, words);
        var read = questions.words(words);
        var names = scope.may(Permission.RECORD_FINES);
        var filter = new ViolationFilter(
                question.unit(),
                question.asOf(),
                read.day("decidedFrom"),
                read.choice("act", Act.class),
                read.choice("state", Violation.State.class),
                names ? read.typed("q", LONGEST) : null);
        questions.fill(scope, question, words, Questions.nothing(), model);
        model.addAttribute("filter", filter);
        model.addAttribute("sum", violations.sum(scope, filter));
        model.addAttribute(
                "lines",
                names
                        ? violations.list(scope, filter, Math.max(1, page), LINES)
                        : new Slice<Violation>(List.of(), 0, 1, LINES));
        return "enforcement/violations";
    }

    @GetMapping("/fines")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String table(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var question = questions.of(scope, words);
        var on = questions.words(words).day("on");
        questions.fill(scope, question, words, Questions.nothing(), model);
        model.addAttribute("on", on);
        model.addAttribute(
                "rows",
                fines.all().stream()
                        .filter(row -> on == null
                                || fines.inForce(row.act(), on)
                                        .filter(row::equals)
                                        .isPresent())
                        .toList());
        return "enforcement/fines";
    }

    @GetMapping("/new")
    @PreAuthorize("hasAuthority('RECORD_FINES')")
    String blank(Scope scope, Model model) {
        return form(scope, Questions.nothing(), model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('RECORD_FINES')")
    ModelAndView record(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var wanted = new NewViolation(
                questions.unit(scope, typed),
                typed.choice("act", Act.class, Act.NO_MASK),
                typed.day("occurredOn", questions.today()),
                typed.of("place"),
                typed.of("offender"),
                typed.of("organisation").equals("true"),
                typed.number("birthYear"),
                typed.given("document"),
                typed.given("address"),
                typed.of("evidence"),
                typed.given("minutes"));
        return questions.done(
                typed,
                model,
                () -> "/enforcement/" + violations.record(scope, wanted),
                again -> form(scope, again, model));
    }

    private String form(Scope scope, FormWords typed, Model model) {
        questions.fill(scope, questions.of(scope, Map.of()), Map.of(), typed, model);
        return "enforcement/violation_form";
    }
}
