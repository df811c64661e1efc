package vn.vungxanh.territory.frontier.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.platform.shell.FormWords;
import vn.vungxanh.territory.frontier.DutyRules;
import vn.vungxanh.territory.frontier.Forces;
import vn.vungxanh.territory.frontier.PostId;
import vn.vungxanh.territory.frontier.Posts;
import vn.vungxanh.territory.frontier.Roster;
import vn.vungxanh.territory.frontier.ShiftBook;

/** The page of one post, which several deeds come back to. */
@Component
class PostPages {

    private final Posts posts;
    private final Forces forces;
    private final Roster roster;
    private final ShiftBook book;
    private final DutyRules rules;
    private final Questions questions;

    PostPages(Posts posts, Forces forces, Roster roster, ShiftBook book, DutyRules rules, Questions questions) {
        this.posts = posts;
        this.forces = forces;
        this.roster = roster;
        this.book = book;
        this.rules = rules;
        this.questions = questions;
    }

    /** Names of those who stand there are shown to those who guard or edit. */
    String show(Scope scope, PostId id, Map<String, String> words, FormWords typed, Model model) {
        var question = questions.of(scope, words);
        var read = questions.words(words).day("day");
        var day = read == null ? question.day() : read;
        var names = scope.may(Permission.GUARD_BORDER) || scope.may(Permission.EDIT_POSTS);
        questions.fill(scope, question, words, typed, model);
        model.addAttribute("post", posts.open(scope, id, day));
        model.addAttribute("day", day);
        model.addAttribute("members", names ? forces.members(scope, id, day) : List.of());
        model.addAttribute("duties", names ? roster.of(scope, id, day) : List.of());
        model.addAttribute("names", names);
        model.addAttribute("book", book.of(scope, id));
        model.addAttribute("rule", rules.inForce(day));
        return "frontier/post";
    }

    ModelAndView done(Scope scope, PostId id, FormWords typed, Model model, Runnable deed) {
        return questions.done(
                typed,
                model,
                () -> {
                    deed.run();
                    var day = typed.given("day");
                    return "/frontier/posts/" + id + (day == null ? "" : "?day=" + typed.day("day", questions.today()));
                },
                again -> show(scope, id, Map.of(), again, model));
    }
}
