package vn.vungxanh.insight.scenarios.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.scenarios.ParameterSets;
import vn.vungxanh.insight.scenarios.Plan;
import vn.vungxanh.insight.scenarios.PlanId;
import vn.vungxanh.insight.scenarios.Plans;
import vn.vungxanh.insight.scenarios.PublishedPlans;
import vn.vungxanh.insight.scenarios.QuestionWords;
import vn.vungxanh.platform.shell.FormWords;

/** The question and its answer: the page, and the picture alone while somebody changes numbers. */
@Controller
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class ScenarioController {

    private final ScenarioPages pages;
    private final ParameterSets sets;
    private final Plans plans;
    private final QuestionWords questions;
    private final PublishedPlans published;
    private final Asked asked;
    private final Units units;

    ScenarioController(
            ScenarioPages pages,
            ParameterSets sets,
            Plans plans,
            QuestionWords questions,
            PublishedPlans published,
            Asked asked,
            Units units) {
        this.pages = pages;
        this.sets = sets;
        this.plans = plans;
        this.questions = questions;
        this.published = published;
        this.asked = asked;
        this.units = units;
    }

    @GetMapping("/scenarios")
    ModelAndView ask(
            Scope scope,
            @RequestParam MultiValueMap<String, String> words,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target) {
        return pages.show(scope, FormWords.of("scenarios", words), target.equals("picture"), plan(scope, words));
    }

    /** The kept plan whose numbers are being changed. */
    private @Nullable Plan plan(Scope scope, MultiValueMap<String, String> words) {
        var id = FormWords.of("scenarios", words).id("plan");
        return id == null ? null : plans.get(scope, new PlanId(id));
    }

    @GetMapping("/scenarios/plans/{id}")
    ModelAndView open(Scope scope, @PathVariable UUID id) {
        var plan = plans.get(scope, new PlanId(id));
        var words = new LinkedMultiValueMap<String, String>();
        plan.question().forEach(words::add);
        return pages.show(scope, FormWords.of("scenarios", words), false, plan);
    }

    /** Every set, every number, every source. */
    @GetMapping("/scenarios/parameters")
    String parameters(Scope scope, Model model) {
        model.addAttribute("sets", sets.all(scope));
        return "scenarios/parameters";
    }

    @GetMapping("/scenarios/plans")
    String plans(Scope scope, Model model) {
        model.addAttribute("plans", plans.all(scope));
        model.addAttribute("mayPlan", scope.may(Permission.PLAN_SCENARIOS));
        return "scenarios/plans";
    }

    @GetMapping("/scenarios/compare")
    String compare(Scope scope, @RequestParam(name = "plan", required = false) List<UUID> ids, Model model) {
        var chosen = ids == null || ids.size() != 2
                ? List.<Compared>of()
                : ids.stream().map(id -> compared(scope, new PlanId(id))).toList();
        model.addAttribute("compared", chosen);
        return "scenarios/compare";
    }

    /** A plan that the province made public, figure by figure beside what the planner finds. */
    @GetMapping("/scenarios/published")
    String published(Scope scope, @RequestParam(required = false) @Nullable String unit, Model model) {
        var asOf = asked.instant(null);
        var where = asked.unit(scope, unit, asOf);
        model.addAttribute("unit", units.get(where));
        model.addAttribute(
                "plan",
                published
                        .of(scope, where, LocaleContextHolder.getLocale().getLanguage())
                        .orElse(null));
        return "scenarios/published";
    }

    private Compared compared(Scope scope, PlanId id) {
        var plan = plans.get(scope, id);
        var words = new LinkedMultiValueMap<String, String>();
        plan.question().forEach(words::add);
        var view = pages.view(scope, questions.read(scope, FormWords.of("scenarios", words)));
        return new Compared(plan, view.answer());
    }
}
