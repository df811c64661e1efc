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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.territory.checkpoints.Channel;
import vn.vungxanh.territory.checkpoints.Judges;
import vn.vungxanh.territory.checkpoints.PassageId;
import vn.vungxanh.territory.checkpoints.PassageQueries;
import vn.vungxanh.territory.checkpoints.PassageWords;
import vn.vungxanh.territory.checkpoints.Passages;
import vn.vungxanh.territory.checkpoints.PostId;
import vn.vungxanh.territory.checkpoints.RoadPosts;

/** Where a post writes down who passes: a plain vehicle with two taps, all others after a decision. */
@Controller
@RequestMapping("/checkpoints/{id:[0-9a-f-]{36}}")
@PreAuthorize("hasAuthority('RECORD_PASSAGES')")
class EntryController {

    private final RoadPosts posts;
    private final Passages passages;
    private final PassageQueries queries;
    private final Judges judges;
    private final Entries entries;
    private final Clock clock;

    EntryController(
            RoadPosts posts, Passages passages, PassageQueries queries, Judges judges, Entries entries, Clock clock) {
        this.posts = posts;
        this.passages = passages;
        this.queries = queries;
        this.judges = judges;
        this.entries = entries;
        this.clock = clock;
    }

    /** @param done the passage that was written just before */
    @GetMapping("/new")
    String form(Scope scope, @PathVariable UUID id, @RequestParam(required = false) UUID done, Model model) {
        var post = posts.get(scope, new PostId(id));
        model.addAttribute("entry", entries.fresh(scope, post));
        model.addAttribute("done", done == null ? null : queries.get(scope, new PassageId(done)));
        return "checkpoints/new";
    }

    @PostMapping("/new")
    ModelAndView take(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words, Model model) {
        var post = posts.get(scope, new PostId(id));
        model.addAttribute("done", null);
        try {
            var passage = new PassageWords(words).read(post.id(), clock.instant(), Channel.PAGE);
            var judged = judges.judge(scope, passage);
            if (judged.isUndecided()) {
                model.addAttribute("entry", entries.typed(scope, post, words, List.of(), judged));
                return new ModelAndView("checkpoints/decide", model.asMap());
            }
            try {
                var receipt = passages.record(scope, passage);
                return new ModelAndView("redirect:/checkpoints/" + id + "/new?done=" + receipt.passage());
            } catch (RuleBroken broken) {
                model.addAttribute("entry", entries.typed(scope, post, words, List.of(Problem.of(broken)), judged));
                var view = words.containsKey("deciding") ? "checkpoints/decide" : "checkpoints/new";
                return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
            }
        } catch (RuleBroken broken) {
            model.addAttribute("entry", entries.typed(scope, post, words, List.of(Problem.of(broken)), null));
            return new ModelAndView("checkpoints/new", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** Who was in this vehicle the last time: asked by POST, for a plate does not belong into an address. */
    @PostMapping("/known")
    String known(Scope scope, @PathVariable UUID id, @RequestParam(defaultValue = "") String plate, Model model) {
        var post = posts.get(scope, new PostId(id));
        model.addAttribute("known", queries.lastTime(scope, plate).orElse(null));
        model.addAttribute("post", post);
        return "checkpoints/known";
    }
}
