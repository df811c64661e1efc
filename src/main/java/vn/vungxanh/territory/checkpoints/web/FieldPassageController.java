package vn.vungxanh.territory.checkpoints.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.checkpoints.AffectedAreas;
import vn.vungxanh.territory.checkpoints.Channel;
import vn.vungxanh.territory.checkpoints.CheckpointsRule;
import vn.vungxanh.territory.checkpoints.PassageWords;
import vn.vungxanh.territory.checkpoints.Passages;
import vn.vungxanh.territory.checkpoints.PostId;
import vn.vungxanh.territory.checkpoints.RoadPost;
import vn.vungxanh.territory.checkpoints.RoadPosts;

/** The same entry for a telephone that may have no network: all that it needs stands on the page. */
@Controller
@RequestMapping("/field/passage")
@PreAuthorize("hasAuthority('RECORD_PASSAGES')")
class FieldPassageController {

    private final RoadPosts posts;
    private final Passages passages;
    private final AffectedAreas areas;
    private final Entries entries;
    private final Units units;
    private final Clock clock;

    FieldPassageController(
            RoadPosts posts, Passages passages, AffectedAreas areas, Entries entries, Units units, Clock clock) {
        this.posts = posts;
        this.passages = passages;
        this.areas = areas;
        this.entries = entries;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    String form(Scope scope, Model model) {
        return show(scope, Map.of(), List.of(), model);
    }

    /** With a network and without script. */
    @PostMapping
    ModelAndView take(Scope scope, @RequestParam Map<String, String> words, Model model) {
        try {
            var all = new java.util.HashMap<>(words);
            all.put("others", words.getOrDefault("people[0].decision", ""));
            all.putIfAbsent("id", TimeOrderedId.next(clock).toString());
            var passage = new PassageWords(all).read(post(words), clock.instant(), Channel.FIELD);
            var receipt = passages.record(scope, passage);
            return new ModelAndView("redirect:/checkpoints/passages/" + receipt.passage());
        } catch (RuleBroken broken) {
            return new ModelAndView(
                    show(scope, words, List.of(Problem.of(broken)), model),
                    model.asMap(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static PostId post(Map<String, String> words) {
        try {
            return new PostId(UUID.fromString(words.getOrDefault("post", "")));
        } catch (IllegalArgumentException e) {
            throw CheckpointsRule.UNREADABLE_CHOICE.broken("post");
        }
    }

    private String show(Scope scope, Map<String, String> words, List<Problem> problems, Model model) {
        var now = clock.instant();
        var today = Vietnam.dayOf(now);
        List<RoadPost> open = posts.list(scope, scope.home(), now).stream()
                .filter(post -> post.openAt(now))
                .toList();
        model.addAttribute("posts", open);
        model.addAttribute(
                "entry",
                open.isEmpty()
                        ? null
                        : words.isEmpty()
                                ? entries.fresh(scope, open.get(0))
                                : entries.typed(scope, open.get(0), words, problems, null));
        model.addAttribute("problems", problems);
        model.addAttribute(
                "watched",
                areas.all().stream()
                        .filter(area -> !area.from().isAfter(today)
                                && (area.to() == null || !area.to().isBefore(today.minusDays(14))))
                        .map(area -> new Watched(
                                units.get(area.unit()).shortName(), area.level().name(), area.source()))
                        .toList());
        return "checkpoints/field";
    }
}
