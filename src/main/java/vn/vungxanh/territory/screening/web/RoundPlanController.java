package vn.vungxanh.territory.screening.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.screening.Question;
import vn.vungxanh.territory.screening.RoundId;
import vn.vungxanh.territory.screening.ScreeningRounds;
import vn.vungxanh.territory.screening.ScreeningRule;

/** Planning a round, prolonging and closing it. */
@Controller
@RequestMapping("/screening")
@PreAuthorize("hasAuthority('SCREEN_PEOPLE')")
class RoundPlanController {

    private final ScreeningRounds rounds;
    private final ScreeningFilters filters;
    private final Units units;
    private final Clock clock;

    RoundPlanController(ScreeningRounds rounds, ScreeningFilters filters, Units units, Clock clock) {
        this.rounds = rounds;
        this.filters = filters;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView ask(Scope scope) {
        var words = new LinkedMultiValueMap<String, String>();
        var today = Vietnam.dayOf(clock.instant());
        words.add("area", units.get(scope.home()).code());
        words.add("from", today.toString());
        words.add("to", today.plusDays(30).toString());
        for (var question : Question.values()) {
            words.add("question", question.name());
        }
        return form(scope, words, List.of());
    }

    @PostMapping("/new")
    ModelAndView plan(Scope scope, @RequestParam MultiValueMap<String, String> words) {
        try {
            var wanted = new RoundForm(words).read(code -> filters.unit(scope, code, clock.instant()));
            return new ModelAndView("redirect:/screening/" + rounds.plan(scope, wanted));
        } catch (RuleBroken broken) {
            return form(scope, words, List.of(Problem.of(broken)));
        }
    }

    @PostMapping("/{round}/end")
    String prolong(Scope scope, @PathVariable UUID round, @RequestParam(defaultValue = "") String to) {
        var day = RoundForm.day(to);
        if (day == null) {
            throw ScreeningRule.DATES_MISSING.broken();
        }
        rounds.endOn(scope, new RoundId(round), day);
        return "redirect:/screening/" + round;
    }

    @PostMapping("/{round}/close")
    String close(Scope scope, @PathVariable UUID round) {
        rounds.close(scope, new RoundId(round));
        return "redirect:/screening/" + round;
    }

    private ModelAndView form(Scope scope, MultiValueMap<String, String> words, List<Problem> problems) {
        var view = new ModelAndView("screening/form");
        view.addObject("form", new RoundForm(words));
        view.addObject("home", units.get(scope.home()));
        view.addObject("choices", choices(scope));
        view.addObject("problems", problems);
        view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** Those one and two levels below the office's own unit; of one that a reform has dissolved, as on its last day. */
    private List<List<Unit>> choices(Scope scope) {
        var last = units.get(scope.home()).validTo();
        var now = Vietnam.dayOf(clock.instant());
        var today = last != null && last.isBefore(now) ? last : now;
        return units.children(scope.home(), today).stream()
                .filter(unit -> unit.level() != UnitLevel.HAMLET)
                .map(unit -> {
                    var all = new ArrayList<Unit>();
                    all.add(unit);
                    units.children(unit.id(), today).stream()
                            .filter(below -> below.level() == UnitLevel.COMMUNE)
                            .forEach(all::add);
                    return List.copyOf(all);
                })
                .toList();
    }
}
