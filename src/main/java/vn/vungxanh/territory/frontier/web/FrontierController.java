package vn.vungxanh.territory.frontier.web;

import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.territory.frontier.BorderWatch;
import vn.vungxanh.territory.frontier.EventFilter;
import vn.vungxanh.territory.frontier.EventQueries;
import vn.vungxanh.territory.frontier.PostWatch;
import vn.vungxanh.territory.frontier.Reinforcements;

/** The border in one look: who stands where, and which post needs somebody. */
@Controller
@RequestMapping("/frontier")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class FrontierController {

    private final BorderWatch watch;
    private final EventQueries events;
    private final Reinforcements reinforcements;
    private final Questions questions;

    FrontierController(BorderWatch watch, EventQueries events, Reinforcements reinforcements, Questions questions) {
        this.watch = watch;
        this.events = events;
        this.reinforcements = reinforcements;
        this.questions = questions;
    }

    /** Which posts the supervisor looks at. */
    public enum Trouble {
        UNMANNED,
        SILENT,
        TIRED;

        public boolean has(PostWatch each) {
            return switch (this) {
                case UNMANNED -> each.unmanned();
                case SILENT -> each.silent();
                case TIRED -> each.tired() > 0;
            };
        }
    }

    @GetMapping
    String overview(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var question = questions.of(scope, words);
        var trouble = questions.words(words).choice("trouble", Trouble.class);
        var posts = watch.posts(scope, question.unit(), question.asOf());
        questions.fill(scope, question, words, Questions.nothing(), model);
        model.addAttribute("posts", posts);
        model.addAttribute("trouble", trouble);
        model.addAttribute("shown", shown(posts, trouble));
        model.addAttribute("rule", watch.rule());
        model.addAttribute(
                "totals",
                events.totals(
                        scope,
                        EventFilter.of(
                                question.unit(), question.asOf(), question.day().withDayOfYear(1))));
        model.addAttribute("reinforcements", reinforcements.there(scope, question.unit(), question.day()));
        return "frontier/overview";
    }

    private static List<PostWatch> shown(List<PostWatch> posts, @org.jspecify.annotations.Nullable Trouble trouble) {
        return posts.stream()
                .filter(each -> trouble == null ? !each.isFine() : trouble.has(each))
                .toList();
    }
}
