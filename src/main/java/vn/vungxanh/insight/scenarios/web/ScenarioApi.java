package vn.vungxanh.insight.scenarios.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.demand.Resource;
import vn.vungxanh.insight.scenarios.Answer;
import vn.vungxanh.insight.scenarios.PlanId;
import vn.vungxanh.insight.scenarios.Planner;
import vn.vungxanh.insight.scenarios.Plans;
import vn.vungxanh.insight.scenarios.QuestionWords;
import vn.vungxanh.insight.scenarios.ScenarioRule;
import vn.vungxanh.platform.shell.FormWords;

/** The planner for other programs. The words of a question are those of the page's address; shares are per cent. */
@RestController
@RequestMapping("/api/v1/scenarios")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class ScenarioApi {

    private final Planner planner;
    private final Plans plans;
    private final QuestionWords questions;

    ScenarioApi(Planner planner, Plans plans, QuestionWords questions) {
        this.planner = planner;
        this.plans = plans;
        this.questions = questions;
    }

    /** Reckons and, where a name is given, keeps the question. */
    @PostMapping
    Result reckon(Scope scope, @RequestBody Map<String, Object> body) {
        var words = words(body);
        var answer = answer(scope, words);
        var name = words.given("name");
        if (name == null) {
            return result(null, answer);
        }
        ScenarioRule.MAY_NOT_KEEP.brokenIf(!scope.may(Permission.PLAN_SCENARIOS));
        var question = answer.question();
        return result(plans.save(scope, question.unit(), name, questions.written(scope, question)), answer);
    }

    @GetMapping("/{id}")
    Result kept(Scope scope, @PathVariable UUID id) {
        var plan = plans.get(scope, new PlanId(id));
        return result(plan.id(), answer(scope, words(Map.copyOf(plan.question()))));
    }

    private Answer answer(Scope scope, FormWords words) {
        var question = questions.read(scope, words);
        ScenarioRule.UNREADABLE.brokenIf(!words.readable(), words.firstField());
        return planner.answer(scope, question, "vi");
    }

    private static FormWords words(Map<String, ?> body) {
        var words = new LinkedMultiValueMap<String, String>();
        body.forEach((name, value) -> {
            if (value instanceof Map<?, ?> parameters && name.equals("parameters")) {
                parameters.forEach((key, number) -> words.add(QuestionWords.CHANGED + key, String.valueOf(number)));
            } else if (value instanceof List<?> days) {
                words.add(
                        name,
                        String.join(" ", days.stream().map(String::valueOf).toList()));
            } else if (value != null) {
                words.add(name, String.valueOf(value));
            }
        });
        return FormWords.of("scenarios", words);
    }

    private static Result result(@Nullable PlanId id, Answer answer) {
        var peak = new LinkedHashMap<String, Double>();
        Resource.ALL.forEach(each -> peak.put(each.name(), answer.bar(each).need()));
        return new Result(
                id == null ? null : id.value(),
                answer.unit().code(),
                answer.set().id(),
                answer.question().startsOn(),
                answer.peak(),
                peak,
                answer.bars().stream()
                        .map(bar -> new Line(
                                bar.resource(),
                                bar.need(),
                                bar.peakOn(),
                                bar.have().amount(),
                                bar.known() ? bar.gap() : null,
                                bar.breaksOn()))
                        .toList(),
                answer.places().forgotten().stream().map(each -> each.code()).toList(),
                answer.days().stream()
                        .map(day -> Resource.ALL.stream()
                                .collect(java.util.stream.Collectors.toMap(
                                        Resource::name, each -> each.of(day), (a, b) -> a, LinkedHashMap::new)))
                        .toList());
    }

    /** @param days needs of each day from the first on, by resource */
    record Result(
            @Nullable UUID id,
            String unit,
            String set,
            LocalDate from,
            vn.vungxanh.insight.demand.Needs peakDay,
            Map<String, Double> peaks,
            List<Line> bars,
            List<String> partsWithoutRegion,
            List<? extends Map<String, Double>> days) {}

    record Line(
            Resource resource,
            double need,
            LocalDate peakOn,
            @Nullable Double have,
            @Nullable Double gap,
            @Nullable LocalDate breaksOn) {}
}
