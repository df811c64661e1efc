package vn.vungxanh.insight.scenarios.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.scenarios.ParameterSets;
import vn.vungxanh.insight.scenarios.PlanId;
import vn.vungxanh.insight.scenarios.Plans;
import vn.vungxanh.insight.scenarios.QuestionWords;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.platform.shell.AddressWords;
import vn.vungxanh.platform.shell.FormWords;

/** Keeps scenarios and copies of parameter sets. What is refused is shown again with what was typed. */
@Controller
@RequestMapping("/scenarios")
@PreAuthorize("hasAuthority('PLAN_SCENARIOS')")
class PlanController {

    private final Plans plans;
    private final ParameterSets sets;
    private final QuestionWords questions;
    private final ScenarioPages pages;

    PlanController(Plans plans, ParameterSets sets, QuestionWords questions, ScenarioPages pages) {
        this.plans = plans;
        this.sets = sets;
        this.questions = questions;
        this.pages = pages;
    }

    @PostMapping("/plans")
    ModelAndView save(Scope scope, @RequestParam MultiValueMap<String, String> typed) {
        var words = FormWords.of("scenarios", typed);
        return kept(scope, words, () -> {
            var question = questions.read(scope, words);
            return plans.save(scope, question.unit(), words.of("name"), questions.written(scope, question));
        });
    }

    @PostMapping("/plans/{id}")
    ModelAndView change(Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var words = FormWords.of("scenarios", typed);
        return kept(scope, words, () -> {
            var question = questions.read(scope, words);
            plans.change(
                    scope,
                    new PlanId(id),
                    words.number("version", 0),
                    words.of("name"),
                    questions.written(scope, question));
            return new PlanId(id);
        });
    }

    @PostMapping("/plans/{id}/remove")
    String remove(Scope scope, @PathVariable UUID id, @RequestParam int version) {
        plans.remove(scope, new PlanId(id), version);
        return "redirect:/scenarios/plans";
    }

    /** A copy of the set of the question, with what was changed in it. */
    @PostMapping("/parameters")
    ModelAndView copy(Scope scope, @RequestParam MultiValueMap<String, String> typed) {
        var words = FormWords.of("scenarios", typed);
        try {
            var question = questions.read(scope, words);
            var id = sets.copy(scope, question.set(), question.changed(), words.of("copyName"), words.of("copySource"));
            var plain = new java.util.TreeMap<>(questions.written(scope, question));
            plain.keySet().removeIf(name -> name.startsWith(QuestionWords.CHANGED));
            plain.put("set", id);
            return new ModelAndView("redirect:" + AddressWords.address("/scenarios", Map.copyOf(plain)));
        } catch (RuleBroken broken) {
            words.problem(broken);
            return pages.refused(scope, words);
        }
    }

    private interface Keeps {
        PlanId under();
    }

    private ModelAndView kept(Scope scope, FormWords words, Keeps keeps) {
        try {
            if (words.readable()) {
                return new ModelAndView("redirect:/scenarios/plans/" + keeps.under());
            }
        } catch (RuleBroken broken) {
            words.problem(broken);
        }
        return pages.refused(scope, words);
    }
}
