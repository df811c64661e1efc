package vn.vungxanh.surveillance.traces.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.traces.Run;
import vn.vungxanh.surveillance.traces.RunQuestion;
import vn.vungxanh.surveillance.traces.TraceRuns;
import vn.vungxanh.surveillance.tracing.ContactDefinitions;

/** Many cases in one run: chosen, started, watched, and its result with the way to each case. */
@Controller
@RequestMapping("/traces/runs")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class RunController {

    private static final int LATEST = 30;
    private static final int LINES = 50;

    private final TraceRuns runs;
    private final TraceWords words;
    private final PeopleQueries people;
    private final ContactDefinitions definitions;
    private final Units units;
    private final Clock clock;

    RunController(
            TraceRuns runs,
            TraceWords words,
            PeopleQueries people,
            ContactDefinitions definitions,
            Units units,
            Clock clock) {
        this.runs = runs;
        this.words = words;
        this.people = people;
        this.definitions = definitions;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all(Scope scope) {
        var home = units.get(scope.home()).name();
        return list(scope, RunForm.blank(home, Vietnam.dayOf(clock.instant())), null);
    }

    @PostMapping
    ModelAndView start(Scope scope, @RequestParam Map<String, String> typed) {
        try {
            var from = words.day(typed, "from");
            var to = words.day(typed, "to");
            var unit = words.unit(scope, typed);
            var cases = runs.confirmed(scope, Disease.COVID_19, unit == null ? scope.home() : unit, from, to);
            var run = runs.start(scope, new RunQuestion(cases, words.depth(typed, 1), words.definition(typed), null));
            return new ModelAndView("redirect:/traces/runs/" + run.id());
        } catch (RuleBroken broken) {
            return list(scope, RunForm.typed(typed), broken);
        }
    }

    private ModelAndView list(Scope scope, RunForm form, @Nullable RuleBroken broken) {
        var view = new ModelAndView("traces/runs");
        view.addObject("form", form);
        view.addObject("runs", runs.latest(scope, LATEST));
        view.addObject(
                "definitions",
                definitions.all().stream()
                        .filter(one ->
                                one.disease().equals("*") || one.disease().equals(Disease.COVID_19))
                        .toList());
        view.addObject("error", broken);
        if (broken != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    @GetMapping("/{id}")
    String one(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "1") int cases,
            Model model) {
        var run = runs.find(scope, id);
        model.addAttribute("run", run);
        if (run.state() == Run.State.DONE) {
            var counts = runs.counts(scope, id);
            var contacts = runs.contacts(scope, id, Math.max(1, page), LINES);
            var found = runs.cases(scope, id, Math.max(1, cases), LINES);
            model.addAttribute("counts", counts);
            model.addAttribute("page_", Math.max(1, page));
            model.addAttribute("contacts", contacts);
            model.addAttribute("cases", found);
            model.addAttribute(
                    "names",
                    people
                            .findAll(
                                    scope,
                                    contacts.stream()
                                            .map(one -> new PersonId(one.person()))
                                            .collect(Collectors.toSet()))
                            .entrySet()
                            .stream()
                            .collect(Collectors.toMap(
                                    entry -> entry.getKey().value(),
                                    entry -> entry.getValue().fullName())));
            var places = new HashMap<UnitId, String>();
            contacts.forEach(one ->
                    places.computeIfAbsent(one.unit(), unit -> units.get(unit).name()));
            found.items()
                    .forEach(one -> places.computeIfAbsent(
                            one.unit(), unit -> units.get(unit).name()));
            model.addAttribute("places", places);
        } else {
            model.addAttribute("counts", List.of());
        }
        return "traces/run";
    }

    /** Polled while the work goes on; when it is over the page is loaded anew. */
    @GetMapping("/{id}/state")
    Object state(Scope scope, @PathVariable UUID id, Model model) {
        var run = runs.find(scope, id);
        if (run.state() == Run.State.DONE || run.state() == Run.State.FAILED) {
            return ResponseEntity.ok().header("HX-Refresh", "true").build();
        }
        model.addAttribute("run", run);
        return "traces/run_state";
    }
}
