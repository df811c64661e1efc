package vn.vungxanh.territory.frontier.web;

import java.util.Map;
import java.util.UUID;
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
import vn.vungxanh.territory.frontier.BorderEvents;
import vn.vungxanh.territory.frontier.Posts;

/** The form of an event for the field app. Without the app's script it is sent at once. */
@Controller
@RequestMapping("/field/border")
@PreAuthorize("hasAuthority('GUARD_BORDER')")
class FieldBorderController {

    private final BorderEvents events;
    private final Posts posts;
    private final EventForm form;
    private final Questions questions;

    FieldBorderController(BorderEvents events, Posts posts, EventForm form, Questions questions) {
        this.events = events;
        this.posts = posts;
        this.form = form;
        this.questions = questions;
    }

    @GetMapping
    String blank(Scope scope, @RequestParam Map<String, String> words, Model model) {
        return show(scope, Questions.typed(words), model);
    }

    @PostMapping
    ModelAndView record(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = new FormWords(Questions.ROOM, name -> words.getFirst(name.equals("id") ? "_id" : name));
        var wanted = form.read(scope, typed, null);
        return questions.done(
                typed,
                model,
                () -> {
                    events.record(scope, wanted);
                    return "/field/border";
                },
                again -> show(scope, again, model));
    }

    private String show(Scope scope, FormWords typed, Model model) {
        var standing = posts.standing(scope, scope.home(), questions.today(), null, null);
        model.addAttribute("posts", standing);
        model.addAttribute("lines", EventForm.lines(standing));
        model.addAttribute("fresh", UUID.randomUUID().toString());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", typed.problems());
        return "frontier/field";
    }
}
