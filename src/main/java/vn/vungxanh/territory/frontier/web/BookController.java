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
import vn.vungxanh.territory.frontier.BookKind;
import vn.vungxanh.territory.frontier.PostId;
import vn.vungxanh.territory.frontier.Posts;
import vn.vungxanh.territory.frontier.Roster;
import vn.vungxanh.territory.frontier.ShiftBook;

/** The book of a post, made for a telephone in one hand. */
@Controller
@RequestMapping("/frontier/posts/{id}/book")
@PreAuthorize("hasAuthority('GUARD_BORDER')")
class BookController {

    private final ShiftBook book;
    private final Posts posts;
    private final Roster roster;
    private final Questions questions;

    BookController(ShiftBook book, Posts posts, Roster roster, Questions questions) {
        this.book = book;
        this.posts = posts;
        this.roster = roster;
        this.questions = questions;
    }

    @GetMapping
    String open(Scope scope, @PathVariable UUID id, Model model) {
        return show(scope, new PostId(id), Questions.nothing(), model);
    }

    @PostMapping
    ModelAndView write(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var kind = typed.choice("kind", BookKind.class, BookKind.NOTE);
        var people = typed.number("people");
        var line = typed.id("id");
        return questions.done(
                typed,
                model,
                () -> {
                    book.write(scope, new PostId(id), line, kind, people, typed.given("note"));
                    return "/frontier/posts/" + id + "/book";
                },
                again -> show(scope, new PostId(id), again, model));
    }

    private String show(Scope scope, PostId id, FormWords typed, Model model) {
        var question = questions.of(scope, Map.of());
        questions.fill(scope, question, Map.of(), typed, model);
        model.addAttribute("post", posts.open(scope, id, question.day()));
        model.addAttribute("duties", roster.of(scope, id, question.day()));
        model.addAttribute("book", book.of(scope, id));
        model.addAttribute("fresh", UUID.randomUUID());
        return "frontier/book";
    }
}
