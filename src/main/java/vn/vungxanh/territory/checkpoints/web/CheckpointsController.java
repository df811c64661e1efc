package vn.vungxanh.territory.checkpoints.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.checkpoints.PassageFilter;
import vn.vungxanh.territory.checkpoints.PassageQueries;
import vn.vungxanh.territory.checkpoints.PostId;
import vn.vungxanh.territory.checkpoints.RoadPosts;

/** The posts with the numbers of a day, and the page of one. */
@Controller
@RequestMapping("/checkpoints")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class CheckpointsController {

    private final RoadPosts posts;
    private final PassageQueries passages;
    private final Asked asked;
    private final Units units;

    CheckpointsController(RoadPosts posts, PassageQueries passages, Asked asked, Units units) {
        this.posts = posts;
        this.passages = passages;
        this.asked = asked;
        this.units = units;
    }

    @GetMapping
    String list(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var asOf = asked.instant(words.get("asOf"));
        var unit = asked.unit(scope, words.get("unit"), asOf);
        var day = Vietnam.dayOf(asOf);
        var filter = PassageFilter.ofDay(unit, day, asOf);
        var all = PassageFilter.of(unit, asOf);
        model.addAttribute("posts", posts.list(scope, unit, asOf));
        model.addAttribute("today", passages.byPost(scope, filter));
        model.addAttribute("ever", passages.byPost(scope, all));
        model.addAttribute("total", passages.total(scope, filter));
        model.addAttribute("sum", passages.total(scope, all));
        model.addAttribute("hours", passages.byHour(scope, filter));
        model.addAttribute("unit", units.get(unit));
        day(day, asOf, model);
        model.addAttribute("mayEdit", scope.may(Permission.EDIT_POSTS));
        model.addAttribute("mayRecord", scope.may(Permission.RECORD_PASSAGES));
        model.addAttribute("problems", List.<Problem>of());
        return "checkpoints/list";
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    String one(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words, Model model) {
        return show(scope, new PostId(id), asked.instant(words.get("asOf")), List.of(), model);
    }

    String show(Scope scope, PostId id, Instant asOf, List<Problem> problems, Model model) {
        var post = posts.get(scope, id);
        var day = Vietnam.dayOf(asOf);
        var all = PassageFilter.of(post.unit(), asOf).at(id);
        var filter = PassageFilter.ofDay(post.unit(), day, asOf).at(id);
        model.addAttribute("post", post);
        model.addAttribute("total", passages.total(scope, filter));
        model.addAttribute("sum", passages.total(scope, all));
        model.addAttribute("hours", passages.byHour(scope, filter));
        model.addAttribute("unit", units.get(post.unit()));
        day(day, asOf, model);
        model.addAttribute("mayEdit", scope.may(Permission.EDIT_POSTS) && scope.covers(post.unit()));
        model.addAttribute("mayRecord", scope.may(Permission.RECORD_PASSAGES) && scope.covers(post.unit()));
        model.addAttribute("problems", problems);
        return "checkpoints/post";
    }

    private void day(LocalDate day, Instant asOf, Model model) {
        model.addAttribute("day", day);
        model.addAttribute("asOf", asOf);
        model.addAttribute("isToday", day.equals(Vietnam.dayOf(asked.instant(null))));
    }
}
