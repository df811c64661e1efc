package vn.vungxanh.territory.frontier.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.platform.shell.FormWords;
import vn.vungxanh.territory.frontier.BorderEvents;
import vn.vungxanh.territory.frontier.EventQueries;
import vn.vungxanh.territory.frontier.Posts;

/** The list of what happened at the border, and the form for a new event. */
@Controller
@RequestMapping("/frontier/events")
class EventController {

    private static final int LINES = 50;

    private final BorderEvents events;
    private final EventQueries queries;
    private final Posts posts;
    private final EventForm form;
    private final Questions questions;

    EventController(BorderEvents events, EventQueries queries, Posts posts, EventForm form, Questions questions) {
        this.events = events;
        this.queries = queries;
        this.posts = posts;
        this.form = form;
        this.questions = questions;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(value = "HX-Request", required = false) String fragment,
            Model model) {
        var filter = questions.events(scope, words);
        questions.fill(scope, questions.of(scope, words), words, Questions.nothing(), model);
        model.addAttribute("filter", filter);
        model.addAttribute("events", queries.list(scope, filter, Math.max(1, page), LINES));
        model.addAttribute("totals", queries.totals(scope, filter.with(null, null)));
        return fragment == null ? "frontier/events" : "frontier/event_rows";
    }

    @GetMapping("/new")
    @PreAuthorize("hasAuthority('GUARD_BORDER')")
    String blank(Scope scope, @RequestParam Map<String, String> words, Model model) {
        return show(scope, Questions.typed(words), model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('GUARD_BORDER')")
    ModelAndView record(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var wanted = form.read(scope, typed, null);
        return questions.done(
                typed,
                model,
                () -> "/frontier/events/" + events.record(scope, wanted),
                again -> show(scope, again, model));
    }

    private String show(Scope scope, FormWords typed, Model model) {
        var question = questions.of(scope, Map.of());
        questions.fill(scope, question, Map.of(), typed, model);
        var standing = posts.standing(scope, scope.home(), question.day(), null, null);
        model.addAttribute("posts", standing);
        model.addAttribute("lines", EventForm.lines(standing));
        model.addAttribute("fresh", typed.of("id", UUID.randomUUID().toString()));
        return "frontier/event_form";
    }
}
