package vn.vungxanh.care.rounds.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.care.rounds.Observations;
import vn.vungxanh.care.rounds.Receipt;
import vn.vungxanh.care.rounds.RedFlags;
import vn.vungxanh.care.rounds.RoundFilter.Show;
import vn.vungxanh.care.rounds.RoundQueries;
import vn.vungxanh.care.rounds.WatchId;
import vn.vungxanh.care.rounds.Watches;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.TimeOrderedId;

/** One look at one person or at a whole house, and what is known of the person. */
@Controller
@RequestMapping("/rounds")
@PreAuthorize("hasAuthority('VISIT_PEOPLE')")
class LookController {

    private final Observations observations;
    private final Watches watches;
    private final RoundQueries rounds;
    private final RedFlags flags;
    private final Mornings mornings;
    private final RoundFilters filters;
    private final Clock clock;

    LookController(
            Observations observations,
            Watches watches,
            RoundQueries rounds,
            RedFlags flags,
            Mornings mornings,
            RoundFilters filters,
            Clock clock) {
        this.observations = observations;
        this.watches = watches;
        this.rounds = rounds;
        this.flags = flags;
        this.mornings = mornings;
        this.filters = filters;
        this.clock = clock;
    }

    /** One tap: the whole house is well. */
    @PostMapping("/well")
    ModelAndView well(
            Scope scope,
            @RequestParam UUID id,
            @RequestParam List<UUID> watch,
            @RequestParam MultiValueMap<String, String> words,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        var at = RoundFilters.instant(words.toSingleValueMap(), "at", clock.instant());
        var house = watch.stream().map(WatchId::new).toList();
        Receipt receipt = null;
        var problems = new ArrayList<Problem>();
        try {
            receipt = observations.allWell(scope, id, house, at, new ObservationForm(words).way());
        } catch (RuleBroken broken) {
            problems.add(Problem.of(broken));
        }
        return answer(scope, words, id, receipt, problems, htmx != null, house.get(0));
    }

    /** Two taps: a person and a usual temperature; or the short form of the list, or the long one. */
    @PostMapping("/watches/{watch}/looks")
    ModelAndView look(
            Scope scope,
            @PathVariable UUID watch,
            @RequestParam MultiValueMap<String, String> words,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        var form = new ObservationForm(words);
        var problems = new ArrayList<Problem>();
        form.problems().forEach(key -> problems.add(new Problem(key)));
        Receipt receipt = null;
        if (problems.isEmpty()) {
            try {
                receipt = observations.record(scope, form.read(new WatchId(watch), clock.instant()));
            } catch (RuleBroken broken) {
                problems.add(Problem.of(broken));
            }
        }
        if (receipt == null && htmx == null) {
            var view = person(scope, new WatchId(watch), form, problems);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        var id = receipt == null ? null : UUID.fromString(form.of("id"));
        return answer(scope, words, id, receipt, problems, htmx != null, new WatchId(watch));
    }

    @PostMapping("/undo")
    String undo(Scope scope, @RequestParam UUID id, @RequestParam(defaultValue = "") String back) {
        observations.undo(scope, id);
        return "redirect:" + inside(back);
    }

    @GetMapping("/watches/{watch}")
    @PreAuthorize("hasAuthority('VIEW_CASES')")
    ModelAndView person(Scope scope, @PathVariable UUID watch, @RequestParam MultiValueMap<String, String> words) {
        return person(scope, new WatchId(watch), new ObservationForm(words), List.of());
    }

    @PostMapping("/watches/{watch}/mark")
    String mark(Scope scope, @PathVariable UUID watch, @RequestParam(defaultValue = "false") boolean vulnerable) {
        watches.mark(scope, new WatchId(watch), vulnerable);
        return "redirect:/rounds/watches/" + watch;
    }

    private ModelAndView person(Scope scope, WatchId watch, ObservationForm typed, List<Problem> problems) {
        var words = new LinkedMultiValueMap<>(typed.words());
        if (typed.of("id").isEmpty()) {
            words.set("id", TimeOrderedId.next(clock).toString());
        }
        return new ModelAndView(
                "rounds/person",
                Map.of(
                        "file",
                        rounds.open(scope, watch),
                        "form",
                        new ObservationForm(words),
                        "problems",
                        problems,
                        "flags",
                        flags,
                        "mayVisit",
                        scope.may(Permission.VISIT_PEOPLE)));
    }

    /** With htmx the house as it is now, otherwise the list again. */
    private ModelAndView answer(
            Scope scope,
            MultiValueMap<String, String> words,
            @Nullable UUID id,
            @Nullable Receipt receipt,
            List<Problem> problems,
            boolean htmx,
            WatchId watch) {
        var single = words.toSingleValueMap();
        if (!htmx) {
            if (!problems.isEmpty()) {
                var view = person(scope, watch, new ObservationForm(words), problems);
                view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                return view;
            }
            return new ModelAndView("redirect:" + inside(single.getOrDefault("back", "")));
        }
        var asked = new HashMap<String, String>();
        List.of("unit", "at", "place").forEach(name -> {
            if (single.containsKey(name)) {
                asked.put(name, single.get(name));
            }
        });
        var filter = filters.read(scope, asked, Show.WATCHED);
        var view = new ModelAndView("rounds/answer");
        view.addObject("morning", mornings.house(scope, filter, single.getOrDefault("house", "")));
        view.addObject("problems", problems);
        view.addObject("receipt", receipt);
        view.addObject("tap", id);
        view.addObject("typed", problems.isEmpty() ? null : new ObservationForm(words));
        view.addObject("typedOf", watch);
        return view;
    }

    /** To a page of this room, never to another site. */
    private static String inside(String address) {
        return address.startsWith("/rounds") ? address : "/rounds";
    }
}
