package vn.vungxanh.territory.frontier.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.shell.FormWords;
import vn.vungxanh.territory.frontier.BorderEvent;
import vn.vungxanh.territory.frontier.BorderEvents;
import vn.vungxanh.territory.frontier.Crossings;
import vn.vungxanh.territory.frontier.Direction;
import vn.vungxanh.territory.frontier.EventQueries;
import vn.vungxanh.territory.frontier.FrontierRule;
import vn.vungxanh.territory.frontier.GateId;
import vn.vungxanh.territory.frontier.Post;
import vn.vungxanh.territory.frontier.Posts;

/** The border as JSON: posts and events without names; events and crossings can be sent. */
@RestController
@RequestMapping("/api/v1/frontier")
class FrontierApi {

    private static final int LINES = 200;

    private final Posts posts;
    private final EventQueries queries;
    private final BorderEvents events;
    private final Crossings crossings;
    private final EventForm form;
    private final Questions questions;
    private final Units units;

    FrontierApi(
            Posts posts,
            EventQueries queries,
            BorderEvents events,
            Crossings crossings,
            EventForm form,
            Questions questions,
            Units units) {
        this.posts = posts;
        this.queries = queries;
        this.events = events;
        this.crossings = crossings;
        this.form = form;
        this.questions = questions;
        this.units = units;
    }

    record PostJson(
            UUID id,
            String code,
            String name,
            String unit,
            String kind,
            String line,
            @Nullable Double latitude,
            @Nullable Double longitude,
            int people,
            LocalDate openedOn,
            @Nullable LocalDate closedOn) {}

    record EventJson(
            UUID id, String kind, String line, String direction, Instant at, String unit, int people, int isolated) {}

    record EventsJson(Instant asOf, long total, List<EventJson> events) {}

    record CrossingJson(LocalDate day, Direction direction, String nationality, int people, boolean wholeDay) {}

    record Stored(UUID id) {}

    @GetMapping("/posts")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    List<PostJson> posts(Scope scope, @RequestParam Map<String, String> words) {
        var question = questions.of(scope, words);
        return posts.standing(scope, question.unit(), question.day(), null, null).stream()
                .map(this::json)
                .toList();
    }

    @GetMapping("/events")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    EventsJson events(
            Scope scope, @RequestParam Map<String, String> words, @RequestParam(defaultValue = "1") int page) {
        var filter = questions.events(scope, words);
        var found = queries.list(scope, filter, Math.max(1, page), LINES);
        return new EventsJson(
                filter.asOf(),
                found.total(),
                found.items().stream().map(this::json).toList());
    }

    /** The words of the form of an event as JSON; the id that the sender gives makes sending twice one event. */
    @PostMapping("/events")
    @PreAuthorize("hasAuthority('GUARD_BORDER')")
    ResponseEntity<Stored> record(Scope scope, @RequestBody JsonNode body) {
        var typed = new FormWords(Questions.ROOM, new JsonWords(body));
        var wanted = form.read(scope, typed, null);
        FrontierRule.UNREADABLE_FORM.brokenIf(!typed.readable(), typed.firstField());
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Stored(events.record(scope, wanted).value()));
    }

    @PostMapping("/gates/{id}/crossings")
    @PreAuthorize("hasAuthority('GUARD_BORDER')")
    ResponseEntity<Void> passed(Scope scope, @PathVariable UUID id, @RequestBody CrossingJson body) {
        crossings.record(
                scope,
                null,
                new Crossings.NewCrossing(
                        new GateId(id),
                        body.day(),
                        body.direction(),
                        body.nationality(),
                        body.people(),
                        body.wholeDay()));
        return ResponseEntity.status(HttpStatus.CREATED).build();
    }

    private PostJson json(Post post) {
        var facts = post.facts();
        return new PostJson(
                post.id().value(),
                post.code(),
                facts.name(),
                units.get(post.unit()).code(),
                facts.kind().name(),
                facts.line().name(),
                facts.latitude(),
                facts.longitude(),
                post.people(),
                post.openedOn(),
                post.closedOn());
    }

    private EventJson json(BorderEvent event) {
        return new EventJson(
                event.id().value(),
                event.kind().name(),
                event.line().name(),
                event.direction().name(),
                event.at(),
                units.get(event.unit()).code(),
                event.people(),
                event.isolated());
    }
}
