package vn.vungxanh.capacity.dispatch.web;

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
import vn.vungxanh.capacity.dispatch.Needs;
import vn.vungxanh.capacity.dispatch.NewNeed;
import vn.vungxanh.capacity.dispatch.Norms;
import vn.vungxanh.capacity.dispatch.Task;
import vn.vungxanh.capacity.workforce.Skill;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.platform.shell.FormWords;

/** How many people are lacking: as somebody said, and as the dated norms say. */
@Controller
@RequestMapping("/dispatch/needs")
class NeedController {

    private static final String HERE = "/dispatch/needs";

    private final Needs needs;
    private final Norms norms;
    private final Questions questions;

    NeedController(Needs needs, Norms norms, Questions questions) {
        this.needs = needs;
        this.norms = norms;
        this.questions = questions;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(Scope scope, @RequestParam Map<String, String> words, Model model) {
        return show(scope, words, Questions.nothing(), model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('EDIT_WORKFORCE')")
    ModelAndView add(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var wanted = new NewNeed(
                questions.unit(scope, typed),
                typed.choice("task", Task.class, Task.OTHER),
                typed.given("skill") == null ? null : (Skill) typed.choice("skill", Skill.class, Skill.OTHER),
                typed.number("people", 0),
                typed.given("note"),
                typed.day("from", questions.today()),
                typed.given("until") == null ? null : typed.day("until", questions.today()));
        return questions.done(
                typed,
                model,
                () -> {
                    needs.add(scope, wanted);
                    return HERE;
                },
                again -> show(scope, Map.of(), again, model));
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/end")
    @PreAuthorize("hasAuthority('EDIT_WORKFORCE')")
    ModelAndView end(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var version = typed.number("version", 0);
        return questions.done(
                typed,
                model,
                () -> {
                    needs.end(scope, id, version, questions.today().minusDays(1));
                    return HERE;
                },
                again -> show(scope, Map.of(), again, model));
    }

    private String show(Scope scope, Map<String, String> words, FormWords typed, Model model) {
        var question = questions.of(scope, words);
        questions.fill(scope, question, words, typed, model);
        model.addAttribute("needs", needs.list(scope, question.unit(), question.asOf()));
        model.addAttribute("norms", norms.lines(scope, question.unit(), question.asOf()));
        return "dispatch/needs";
    }
}
