package vn.vungxanh.territory.frontier.web;

import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.platform.shell.FormWords;
import vn.vungxanh.territory.frontier.Finding;
import vn.vungxanh.territory.frontier.Line;
import vn.vungxanh.territory.frontier.Patrols;
import vn.vungxanh.territory.frontier.Patrols.NewPatrol;
import vn.vungxanh.territory.frontier.PostId;
import vn.vungxanh.territory.frontier.Posts;

/** Ways along the border and what was found. */
@Controller
@RequestMapping("/frontier/patrols")
class PatrolController {

    private static final int DAYS = 30;

    private final Patrols patrols;
    private final Posts posts;
    private final Questions questions;

    PatrolController(Patrols patrols, Posts posts, Questions questions) {
        this.patrols = patrols;
        this.posts = posts;
        this.questions = questions;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(Scope scope, @RequestParam Map<String, String> words, Model model) {
        return show(scope, words, Questions.typed(words), model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('GUARD_BORDER')")
    ModelAndView record(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var id = typed.id("post");
        var post = id == null ? null : posts.open(scope, new PostId(id), questions.today());
        var unit = post == null ? questions.unit(scope, typed, "place") : post.unit();
        var wanted = new NewPatrol(
                unit,
                post == null ? null : post.id(),
                post == null
                        ? typed.choice("line", Line.class, Line.LAOS)
                        : post.facts().line(),
                typed.instant("beganAt", questions.now()),
                typed.instant("endedAt", questions.now()),
                typed.of("fromPlace"),
                typed.of("toPlace"),
                typed.given("route"),
                typed.number("people", 0),
                typed.given("leader"),
                typed.choice("finding", Finding.class, Finding.NOTHING),
                typed.given("findings"));
        return questions.done(
                typed,
                model,
                () -> {
                    patrols.record(scope, wanted);
                    return "/frontier/patrols";
                },
                again -> show(scope, Map.of(), again, model));
    }

    private String show(Scope scope, Map<String, String> words, FormWords typed, Model model) {
        var question = questions.of(scope, words);
        var read = questions.words(words).day("from");
        var from = read == null ? question.day().minusDays(DAYS) : read;
        questions.fill(scope, question, words, typed, model);
        model.addAttribute("patrols", patrols.between(scope, question.unit(), from, question.day()));
        model.addAttribute("from", from);
        model.addAttribute("to", question.day());
        model.addAttribute("posts", posts.standing(scope, scope.home(), questions.today(), null, null));
        model.addAttribute("began", EventForm.local(questions.now().minusSeconds(4 * 3600)));
        model.addAttribute("ended", EventForm.local(questions.now()));
        return "frontier/patrols";
    }
}
