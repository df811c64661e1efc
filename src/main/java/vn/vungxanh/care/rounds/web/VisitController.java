package vn.vungxanh.care.rounds.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.care.rounds.Observations;
import vn.vungxanh.care.rounds.RoundsRule;
import vn.vungxanh.care.rounds.WatchId;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.TimeOrderedId;

/** The form of a visit for the field app. It names nobody: whom to visit comes from the table that the app keeps sealed. */
@Controller
@RequestMapping("/field/visit")
@PreAuthorize("hasAuthority('VISIT_PEOPLE')")
class VisitController {

    private final Observations observations;
    private final Clock clock;

    VisitController(Observations observations, Clock clock) {
        this.observations = observations;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form() {
        return shown(new LinkedMultiValueMap<>(), List.of());
    }

    /** Without the app's script it is sent at once. */
    @PostMapping
    ModelAndView post(Scope scope, @RequestParam MultiValueMap<String, String> words) {
        var sent = new LinkedMultiValueMap<>(words);
        sent.put("id", words.getOrDefault("_id", List.of()));
        var form = new ObservationForm(sent);
        var problems = new java.util.ArrayList<Problem>();
        form.problems().forEach(key -> problems.add(new Problem(key)));
        try {
            if (problems.isEmpty()) {
                observations.record(scope, form.read(watch(form.of("watch")), clock.instant()));
                return new ModelAndView("redirect:/field/visit");
            }
        } catch (RuleBroken broken) {
            problems.add(Problem.of(broken));
        }
        var view = shown(words, problems);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static WatchId watch(String text) {
        try {
            return new WatchId(UUID.fromString(text));
        } catch (IllegalArgumentException nobody) {
            throw RoundsRule.NOBODY_NAMED.broken();
        }
    }

    private ModelAndView shown(MultiValueMap<String, String> words, List<Problem> problems) {
        var view = new ModelAndView("rounds/visit");
        view.addObject("form", new ObservationForm(words));
        view.addObject("problems", problems);
        view.addObject("fresh", TimeOrderedId.next(clock).toString());
        return view;
    }
}
