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
import vn.vungxanh.territory.frontier.Line;
import vn.vungxanh.territory.frontier.NewPost;
import vn.vungxanh.territory.frontier.Post;
import vn.vungxanh.territory.frontier.PostId;
import vn.vungxanh.territory.frontier.PostKind;
import vn.vungxanh.territory.frontier.Posts;

/** The posts: which there are, new ones, what changes about one. */
@Controller
@RequestMapping("/frontier/posts")
class PostController {

    private final Posts posts;
    private final PostPages pages;
    private final Questions questions;

    PostController(Posts posts, PostPages pages, Questions questions) {
        this.posts = posts;
        this.pages = pages;
        this.questions = questions;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(Scope scope, @RequestParam Map<String, String> words, Model model) {
        return show(scope, words, Questions.nothing(), model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('EDIT_POSTS')")
    ModelAndView add(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var unit = questions.unit(scope, typed, "place");
        var wanted = new NewPost(unit, typed.of("code"), facts(typed), typed.day("from", questions.today()));
        return questions.done(
                typed,
                model,
                () -> "/frontier/posts/" + posts.add(scope, wanted),
                again -> show(scope, Map.of(), again, model));
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String open(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words, Model model) {
        return pages.show(scope, new PostId(id), words, Questions.nothing(), model);
    }

    @PostMapping("/{id}/change")
    @PreAuthorize("hasAuthority('EDIT_POSTS')")
    ModelAndView change(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var from = typed.day("from", questions.today());
        var facts = facts(typed);
        return pages.done(scope, new PostId(id), typed, model, () -> posts.change(scope, new PostId(id), facts, from));
    }

    @PostMapping("/{id}/close")
    @PreAuthorize("hasAuthority('EDIT_POSTS')")
    ModelAndView close(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var lastDay = typed.day("lastDay", questions.today());
        return pages.done(scope, new PostId(id), typed, model, () -> posts.close(scope, new PostId(id), lastDay));
    }

    private static Post.Facts facts(FormWords typed) {
        return new Post.Facts(
                typed.of("name"),
                typed.choice("kind", PostKind.class, PostKind.FIXED),
                typed.choice("line", Line.class, Line.LAOS),
                typed.given("station"),
                typed.degrees("latitude"),
                typed.degrees("longitude"));
    }

    private String show(Scope scope, Map<String, String> words, FormWords typed, Model model) {
        var question = questions.of(scope, words);
        var read = questions.words(words);
        var kind = read.choice("kind", PostKind.class);
        var line = read.choice("line", Line.class);
        questions.fill(scope, question, words, typed, model);
        model.addAttribute("all", posts.standing(scope, question.unit(), question.day(), null, null));
        model.addAttribute("posts", posts.standing(scope, question.unit(), question.day(), kind, line));
        model.addAttribute("kind", kind);
        model.addAttribute("line", line);
        return "frontier/posts";
    }
}
