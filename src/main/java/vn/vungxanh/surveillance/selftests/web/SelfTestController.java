package vn.vungxanh.surveillance.selftests.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.Person;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.selftests.SelfTests;
import vn.vungxanh.surveillance.selftests.SelftestsRule;
import vn.vungxanh.surveillance.testing.CitizenCard;
import vn.vungxanh.surveillance.testing.ResultWords;
import vn.vungxanh.surveillance.testing.TestResult;

/** The report of a rapid test that somebody did alone, or under the eyes of staff on a video call. */
@Controller
@RequestMapping("/testing/self")
@PreAuthorize("hasAuthority('TAKE_SAMPLES')")
class SelfTestController {

    private final SelfTests selfTests;
    private final PeopleQueries people;
    private final Clock clock;

    SelfTestController(SelfTests selfTests, PeopleQueries people, Clock clock) {
        this.selfTests = selfTests;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    String form(Model model) {
        var now = clock.instant().atZone(Vietnam.ZONE).toLocalDateTime();
        var minute = now.truncatedTo(ChronoUnit.MINUTES).toString();
        return show(Map.of("at", minute, "result", "NEGATIVE"), List.of(), List.of(), model);
    }

    @PostMapping
    ModelAndView report(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var problems = new ArrayList<String>();
        var found = persons(scope, words.getOrDefault("person", "").strip(), words.getOrDefault("chosen", ""));
        if (found.isEmpty()) {
            problems.add(SelftestsRule.PERSON_NOT_FOUND.messageKey());
        } else if (found.size() > 1) {
            problems.add("selftests.problem.several");
        }
        var at = time(words.getOrDefault("at", ""));
        if (at == null) {
            problems.add("selftests.problem.time");
        }
        if (words.getOrDefault("kit", "").isBlank()) {
            problems.add(SelftestsRule.KIT_NEEDED.messageKey());
        }
        var result = result(words.getOrDefault("result", ""));
        if (result == null) {
            problems.add("selftests.problem.result");
        }
        if (problems.isEmpty() && at != null && result != null) {
            try {
                var tube = selfTests.report(
                        scope,
                        found.get(0),
                        at,
                        result,
                        words.getOrDefault("kit", ""),
                        given(words, "photo"),
                        given(words, "video"));
                return new ModelAndView("redirect:/testing/tubes/" + tube);
            } catch (RuleBroken broken) {
                problems.add(broken.rule().messageKey());
            }
        }
        return new ModelAndView(
                show(words, problems, found.size() > 1 ? found : List.of(), model),
                model.asMap(),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<Person> persons(Scope scope, String typed, String chosen) {
        if (typed.isEmpty()) {
            return List.of();
        }
        var text = CitizenCard.parse(typed).map(CitizenCard::number).orElse(typed);
        var found = people.search(scope, text, 9);
        var one = found.stream()
                .filter(each -> each.id().toString().equals(chosen))
                .toList();
        return one.isEmpty() ? found : one;
    }

    private static @Nullable TestResult result(String typed) {
        return Stream.of(TestResult.values())
                .filter(each -> each.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Instant time(String typed) {
        return ResultWords.time(typed, Vietnam.dayOf(clock.instant())).orElse(null);
    }

    private static @Nullable String given(Map<String, String> words, String name) {
        var text = words.getOrDefault(name, "").strip();
        return text.isEmpty() ? null : text;
    }

    private static String show(Map<String, String> words, List<String> problems, List<Person> candidates, Model model) {
        model.addAttribute("form", words);
        model.addAttribute("problems", problems);
        model.addAttribute("candidates", candidates);
        return "selftests/report";
    }
}
