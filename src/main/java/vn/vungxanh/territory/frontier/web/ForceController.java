package vn.vungxanh.territory.frontier.web;

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
import vn.vungxanh.territory.frontier.Posts;
import vn.vungxanh.territory.frontier.Reinforcements;
import vn.vungxanh.territory.frontier.Reinforcements.GoesTo;
import vn.vungxanh.territory.frontier.Reinforcements.NewReinforcement;
import vn.vungxanh.territory.frontier.Service;

/** Whose people stand at the border, line by line, and who was sent on top. */
@Controller
@RequestMapping("/frontier/forces")
class ForceController {

    private final Posts posts;
    private final Reinforcements reinforcements;
    private final Questions questions;

    ForceController(Posts posts, Reinforcements reinforcements, Questions questions) {
        this.posts = posts;
        this.reinforcements = reinforcements;
        this.questions = questions;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(Scope scope, @RequestParam Map<String, String> words, Model model) {
        return show(scope, words, Questions.nothing(), model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('EDIT_POSTS')")
    ModelAndView send(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var unit = questions.unit(scope, typed, "unit");
        var wanted = new NewReinforcement(
                unit,
                typed.choice("goesTo", GoesTo.class, GoesTo.POSTS),
                typed.choice("service", Service.class, Service.BORDER_GUARD),
                typed.of("where"),
                typed.number("people", 0),
                typed.given("sentBy"),
                typed.given("document"),
                typed.day("from", questions.today()));
        return done(scope, typed, model, () -> reinforcements.send(scope, wanted));
    }

    @PostMapping("/{id}/end")
    @PreAuthorize("hasAuthority('EDIT_POSTS')")
    ModelAndView end(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var lastDay = typed.day("lastDay", questions.today());
        return done(scope, typed, model, () -> reinforcements.end(scope, id, lastDay));
    }

    private ModelAndView done(Scope scope, FormWords typed, Model model, Runnable deed) {
        return questions.done(
                typed,
                model,
                () -> {
                    deed.run();
                    return "/frontier/forces";
                },
                again -> show(scope, Map.of(), again, model));
    }

    private String show(Scope scope, Map<String, String> words, FormWords typed, Model model) {
        var question = questions.of(scope, words);
        questions.fill(scope, question, words, typed, model);
        model.addAttribute("posts", posts.standing(scope, question.unit(), question.day(), null, null));
        model.addAttribute("reinforcements", reinforcements.there(scope, question.unit(), question.day()));
        return "frontier/forces";
    }
}
