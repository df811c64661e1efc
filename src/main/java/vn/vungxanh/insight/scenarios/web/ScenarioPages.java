package vn.vungxanh.insight.scenarios.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.scenarios.Conversions;
import vn.vungxanh.insight.scenarios.ParameterSet;
import vn.vungxanh.insight.scenarios.ParameterSets;
import vn.vungxanh.insight.scenarios.Plan;
import vn.vungxanh.insight.scenarios.Planner;
import vn.vungxanh.insight.scenarios.PublishedPlans;
import vn.vungxanh.insight.scenarios.Question;
import vn.vungxanh.insight.scenarios.QuestionWords;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.platform.shell.FormWords;

/** The page of a question: what was typed, the answer where there is one, and what is wrong with it. */
@Component
class ScenarioPages {

    private final Planner planner;
    private final Conversions conversions;
    private final PublishedPlans published;
    private final ParameterSets sets;
    private final QuestionWords questions;

    ScenarioPages(
            Planner planner,
            Conversions conversions,
            PublishedPlans published,
            ParameterSets sets,
            QuestionWords questions) {
        this.planner = planner;
        this.conversions = conversions;
        this.published = published;
        this.sets = sets;
        this.questions = questions;
    }

    /** @param picture only the answer, for the script of the page */
    ModelAndView show(Scope scope, FormWords words, boolean picture, @Nullable Plan plan) {
        var view = new ModelAndView(picture ? "scenarios/picture" : "scenarios/scenarios", model(scope, words, plan));
        // a script shows a refused picture only when it is told that all went well
        view.setStatus(words.readable() || picture ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    ModelAndView refused(Scope scope, FormWords words) {
        return show(scope, words, false, null);
    }

    ScenarioView view(Scope scope, Question question) {
        var language = LocaleContextHolder.getLocale().getLanguage();
        var answer = planner.answer(scope, question, language);
        return new ScenarioView(
                answer,
                planner.alternatives(scope, question),
                questions.written(scope, question),
                sets.occupations(language),
                conversions.of(answer).orElse(null),
                published.has(answer.unit().code()),
                scope.may(Permission.PLAN_SCENARIOS));
    }

    private Map<String, Object> model(Scope scope, FormWords words, @Nullable Plan plan) {
        var model = new HashMap<String, Object>();
        model.put("typed", words);
        model.put("plan", plan);
        model.put("sets", sets.all(scope));
        model.put("mayPlan", scope.may(Permission.PLAN_SCENARIOS));
        model.put("set", chosen(scope, words));
        model.put("changed", Map.of());
        model.put("shown", null);
        try {
            var question = questions.read(scope, words);
            model.put("changed", question.changed());
            if (words.problems().stream().noneMatch(each -> each.key().startsWith("scenarios.problem."))) {
                model.put("shown", view(scope, question));
            }
        } catch (RuleBroken broken) {
            if (words.readable()) {
                words.problem(broken);
            }
        }
        model.put("problems", words.problems());
        return model;
    }

    /** So that the form can be shown although the set that was asked for does not exist. */
    private ParameterSet chosen(Scope scope, FormWords words) {
        return sets.all(scope).stream()
                .filter(each -> each.id().equals(words.of("set")))
                .findFirst()
                .orElseGet(() -> sets.get(scope, ParameterSets.USUAL));
    }
}
