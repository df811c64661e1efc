package vn.vungxanh.territory.frontier.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.platform.shell.FormWords;
import vn.vungxanh.territory.frontier.BorderEvents;
import vn.vungxanh.territory.frontier.EventId;
import vn.vungxanh.territory.frontier.EventQueries;
import vn.vungxanh.territory.frontier.FrontierRule;
import vn.vungxanh.territory.frontier.HealthMeasures;
import vn.vungxanh.territory.frontier.MeasureKind;

/** One event: its people, what was done for their health, its minutes. */
@Controller
@RequestMapping("/frontier/events/{id:[0-9a-f-]{36}}")
class EventPageController {

    private final BorderEvents events;
    private final EventQueries queries;
    private final HealthMeasures measures;
    private final Questions questions;

    EventPageController(BorderEvents events, EventQueries queries, HealthMeasures measures, Questions questions) {
        this.events = events;
        this.queries = queries;
        this.measures = measures;
        this.questions = questions;
    }

    @GetMapping
    @PreAuthorize("hasAnyAuthority('GUARD_BORDER', 'VIEW_CASES')")
    String open(Scope scope, @PathVariable UUID id, Model model) {
        return show(scope, id, Questions.nothing(), model);
    }

    @PostMapping("/measures")
    @PreAuthorize("hasAuthority('GUARD_BORDER')")
    ModelAndView measure(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var kind = typed.choice("kind", MeasureKind.class, MeasureKind.DECLARATION);
        var chosen = new ArrayList<UUID>();
        for (var each : words.getOrDefault("person", List.of())) {
            try {
                chosen.add(UUID.fromString(each));
            } catch (IllegalArgumentException e) {
                typed.problem("person");
            }
        }
        return done(
                scope,
                id,
                typed,
                model,
                () -> measures.take(scope, new EventId(id), kind, chosen, typed.given("detail")));
    }

    @PostMapping("/people/{person}")
    @PreAuthorize("hasAuthority('GUARD_BORDER')")
    ModelAndView name(
            Scope scope,
            @PathVariable UUID id,
            @PathVariable UUID person,
            @RequestParam MultiValueMap<String, String> words,
            Model model) {
        var typed = Questions.typed(words);
        var who = EventForm.traveller(typed, "", typed.of("nationality", "VN"), false);
        return done(scope, id, typed, model, () -> events.name(scope, new EventId(id), person, who));
    }

    @PostMapping("/minutes")
    @PreAuthorize("hasAuthority('GUARD_BORDER')")
    ModelAndView minutes(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var minutes = EventForm.minutes(typed, questions.now());
        return done(scope, id, typed, model, () -> {
            if (minutes == null) {
                throw FrontierRule.MINUTES_MISSING.broken();
            }
            events.addMinutes(scope, new EventId(id), minutes);
        });
    }

    @PostMapping("/withdraw")
    @PreAuthorize("hasAuthority('GUARD_BORDER')")
    ModelAndView withdraw(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var version = typed.number("version", 0);
        return done(
                scope, id, typed, model, () -> events.withdraw(scope, new EventId(id), version, typed.of("reason")));
    }

    private ModelAndView done(Scope scope, UUID id, FormWords typed, Model model, Runnable deed) {
        return questions.done(
                typed,
                model,
                () -> {
                    deed.run();
                    return "/frontier/events/" + id;
                },
                again -> show(scope, id, again, model));
    }

    private String show(Scope scope, UUID id, FormWords typed, Model model) {
        var event = queries.open(scope, new EventId(id));
        questions.fill(scope, questions.of(scope, Map.of()), Map.of(), typed, model);
        model.addAttribute("event", event);
        model.addAttribute("people", queries.people(scope, event.id()));
        model.addAttribute("minutes", queries.minutes(scope, event.id()));
        model.addAttribute("now", EventForm.local(questions.now()));
        return "frontier/event";
    }
}
