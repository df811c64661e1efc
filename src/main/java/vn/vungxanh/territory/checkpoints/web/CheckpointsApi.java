package vn.vungxanh.territory.checkpoints.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.checkpoints.Channel;
import vn.vungxanh.territory.checkpoints.CheckpointsRule;
import vn.vungxanh.territory.checkpoints.Decision;
import vn.vungxanh.territory.checkpoints.Flow;
import vn.vungxanh.territory.checkpoints.JsonWords;
import vn.vungxanh.territory.checkpoints.PassageFilter;
import vn.vungxanh.territory.checkpoints.PassageQueries;
import vn.vungxanh.territory.checkpoints.PassageWords;
import vn.vungxanh.territory.checkpoints.Passages;
import vn.vungxanh.territory.checkpoints.PostId;
import vn.vungxanh.territory.checkpoints.RoadPosts;

/** Road posts for other programs: the posts with their numbers, and passages one by one or as a list. */
@RestController
@RequestMapping("/api/v1/checkpoints")
class CheckpointsApi {

    private static final int MOST = 50;

    private final RoadPosts posts;
    private final Passages passages;
    private final PassageQueries queries;
    private final Asked asked;
    private final Units units;
    private final MessageSource sentences;
    private final Clock clock;

    CheckpointsApi(
            RoadPosts posts,
            Passages passages,
            PassageQueries queries,
            Asked asked,
            Units units,
            MessageSource sentences,
            Clock clock) {
        this.posts = posts;
        this.passages = passages;
        this.queries = queries;
        this.asked = asked;
        this.units = units;
        this.sentences = sentences;
        this.clock = clock;
    }

    record PostJson(
            UUID id,
            String code,
            String name,
            String road,
            String kind,
            String unit,
            boolean open,
            int people,
            Flow today) {}

    /**
     * @param outcome stored, duplicate or rejected
     * @param rule and the field that is wrong, when rejected
     */
    record Item(
            @Nullable String id,
            String outcome,
            @Nullable String receipt,
            List<Decision> decisions,
            @Nullable String field,
            @Nullable String rule,
            Map<String, String> message) {}

    record Answer(Instant receivedAt, List<Item> items) {}

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    List<PostJson> list(Scope scope, @RequestParam Map<String, String> words) {
        var asOf = asked.instant(words.get("asOf"));
        var unit = asked.unit(scope, words.get("unit"), asOf);
        var flows = queries.byPost(scope, PassageFilter.ofDay(unit, Vietnam.dayOf(asOf), asOf));
        return posts.list(scope, unit, asOf).stream()
                .map(post -> new PostJson(
                        post.id().value(),
                        post.code(),
                        post.name(),
                        post.road(),
                        post.kind().name(),
                        units.get(post.unit()).code(),
                        post.openAt(asOf),
                        post.peopleOn(Vietnam.dayOf(asOf)),
                        flows.getOrDefault(post.id().value(), Flow.NONE)))
                .toList();
    }

    /**
     * One object, or a list of at most 50: each gets its own answer, and one that is refused refuses no other. 201 when
     * something new was stored, 200 when all was known, 422 when a single one is refused.
     */
    @PostMapping("/{id:[0-9a-f-]{36}}/passages")
    @PreAuthorize("hasAuthority('RECORD_PASSAGES')")
    ResponseEntity<?> take(Scope scope, @PathVariable UUID id, @RequestBody JsonNode body) {
        var post = posts.get(scope, new PostId(id));
        if (!body.isArray()) {
            var item = one(scope, post.id(), body);
            var status = switch (item.outcome()) {
                case "stored" -> HttpStatus.CREATED;
                case "duplicate" -> HttpStatus.OK;
                default -> HttpStatus.UNPROCESSABLE_CONTENT;
            };
            return ResponseEntity.status(status).body(item);
        }
        CheckpointsRule.TOO_MANY_AT_ONCE.brokenIf(body.size() > MOST, MOST);
        var items = new ArrayList<Item>();
        body.forEach(each -> items.add(one(scope, post.id(), each)));
        var fresh = items.stream().anyMatch(item -> item.outcome().equals("stored"));
        return ResponseEntity.status(fresh ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new Answer(clock.instant(), items));
    }

    private Item one(Scope scope, PostId post, JsonNode body) {
        var id = body.path("id").asString("");
        try {
            var words = JsonWords.of(body);
            CheckpointsRule.UNREADABLE_DAY.brokenIf(words.getOrDefault("at", "").isBlank(), "");
            var passage = new PassageWords(words).read(post, clock.instant(), Channel.API);
            var receipt = passages.record(scope, passage);
            return new Item(
                    id,
                    receipt.known() ? "duplicate" : "stored",
                    receipt.passage().toString(),
                    receipt.decisions(),
                    null,
                    null,
                    Map.of());
        } catch (RuleBroken broken) {
            var problem = Problem.of(broken);
            var said = new LinkedHashMap<String, String>();
            for (var language : List.of("vi", "en")) {
                said.put(
                        language,
                        sentences.getMessage(
                                problem.key(), problem.details().toArray(), java.util.Locale.forLanguageTag(language)));
            }
            return new Item(id, "rejected", null, List.of(), problem.field(), problem.key(), said);
        }
    }
}
