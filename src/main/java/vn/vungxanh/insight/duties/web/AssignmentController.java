package vn.vungxanh.insight.duties.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.duties.Duties;
import vn.vungxanh.insight.duties.Duty;
import vn.vungxanh.insight.duties.DutyRule;
import vn.vungxanh.insight.duties.Holder;
import vn.vungxanh.insight.duties.NewDuty;
import vn.vungxanh.insight.duties.Rhythm;
import vn.vungxanh.insight.duties.Sources;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.FormProblem;
import vn.vungxanh.platform.shell.FormWords;

/** Who enters what by when: the default table, and what the Committee or CDC assigned instead. */
@Controller
@RequestMapping("/duties/assigned")
class AssignmentController {

    private static final int ONE_DAY = 24;

    private final Duties duties;
    private final Sources sources;
    private final DutyViews views;
    private final Asked asked;
    private final Units units;
    private final Clock clock;

    AssignmentController(Duties duties, Sources sources, DutyViews views, Asked asked, Units units, Clock clock) {
        this.duties = duties;
        this.sources = sources;
        this.views = views;
        this.asked = asked;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(Scope scope, @RequestParam Map<String, String> words, Model model) {
        return show(scope, DutyFilter.read(asked, scope, words), new LinkedMultiValueMap<>(), List.of(), model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('SUPERVISE_DATA')")
    ModelAndView assign(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = FormWords.of("duties", words);
        try {
            var duty = read(scope, typed);
            if (typed.readable()) {
                duties.assign(scope, duty);
                return new ModelAndView("redirect:/duties/assigned");
            }
        } catch (RuleBroken broken) {
            typed.problem(broken);
        }
        return refused(scope, words, typed.problems(), model);
    }

    @PostMapping("/{id}/end")
    @PreAuthorize("hasAuthority('SUPERVISE_DATA')")
    ModelAndView end(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = FormWords.of("duties", words);
        try {
            var last = typed.day("lastDay", Vietnam.dayOf(clock.instant()));
            var version = typed.number("version", 0);
            if (typed.readable()) {
                duties.end(scope, id, version, last);
                return new ModelAndView("redirect:/duties/assigned");
            }
        } catch (RuleBroken broken) {
            typed.problem(broken);
        }
        return refused(scope, new LinkedMultiValueMap<>(), typed.problems(), model);
    }

    private NewDuty read(Scope scope, FormWords typed) {
        var from = typed.day("from", Vietnam.dayOf(clock.instant()));
        var unit = units.resolve(typed.of("unit"), scope.home(), from).unit().map(Unit::id);
        if (unit.isEmpty()) {
            typed.problem("unit");
        }
        var relieved = typed.given("relieved") != null;
        return new NewDuty(
                typed.of("source"),
                typed.choice("holder", Holder.class, Holder.UNIT),
                unit.orElse(scope.home()),
                relieved ? Rhythm.NONE : rhythm(typed),
                typed.number("silent", ONE_DAY),
                from,
                typed.given("to") == null ? null : typed.day("to", from),
                typed.of("basis"));
    }

    private static Rhythm rhythm(FormWords typed) {
        var text = typed.of("hours");
        var every = typed.number("every");
        DutyRule.RHYTHM_UNCLEAR.brokenIf(!text.matches("|\\d{1,2}([;, ]+\\d{1,2})*"));
        DutyRule.RHYTHM_UNCLEAR.brokenIf(text.isEmpty() == (every == null));
        return new Rhythm(
                text.isEmpty()
                        ? List.of()
                        : Arrays.stream(text.split("[;, ]+"))
                                .map(Integer::valueOf)
                                .toList(),
                every);
    }

    private ModelAndView refused(
            Scope scope, MultiValueMap<String, String> words, List<FormProblem> problems, Model model) {
        var view = show(scope, DutyFilter.read(asked, scope, Map.of()), words, problems, model);
        var answer = new ModelAndView(view, model.asMap());
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private String show(
            Scope scope,
            DutyFilter filter,
            MultiValueMap<String, String> typed,
            List<FormProblem> problems,
            Model model) {
        model.addAttribute("view", views.of(scope, filter.unit(), filter.asOf()));
        model.addAttribute("assigned", duties.assigned(scope, filter.unit()));
        model.addAttribute(
                "standard",
                duties.defaults().stream()
                        .filter(each -> sources.record(each.source()).isPresent())
                        .toList());
        model.addAttribute("mine", (java.util.function.Predicate<Duty>)
                duty -> scope.may(Permission.SUPERVISE_DATA) && duty.within() != null && scope.covers(duty.within()));
        model.addAttribute("sources", sources.words());
        model.addAttribute("units", units);
        model.addAttribute("today", Vietnam.dayOf(clock.instant()));
        model.addAttribute("typed", FormWords.of("duties", typed));
        model.addAttribute("problems", problems);
        model.addAttribute("mayAssign", scope.may(Permission.SUPERVISE_DATA));
        return "duties/assigned";
    }
}
