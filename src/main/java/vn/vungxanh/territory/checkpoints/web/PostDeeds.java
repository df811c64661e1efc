package vn.vungxanh.territory.checkpoints.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.directives.Directive;
import vn.vungxanh.foundation.directives.DirectiveFilter;
import vn.vungxanh.foundation.directives.DirectiveRegister;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.checkpoints.CheckpointsRule;
import vn.vungxanh.territory.checkpoints.NewRoadPost;
import vn.vungxanh.territory.checkpoints.PostId;
import vn.vungxanh.territory.checkpoints.PostKind;
import vn.vungxanh.territory.checkpoints.RoadPosts;

/** Sets up posts, closes and opens them, and says who stands there. */
@Controller
@RequestMapping("/checkpoints")
@PreAuthorize("hasAuthority('EDIT_POSTS')")
class PostDeeds {

    private static final int MOST_DOCUMENTS = 200;

    private final RoadPosts posts;
    private final CheckpointsController pages;
    private final DirectiveRegister directives;
    private final Asked asked;
    private final Units units;

    PostDeeds(RoadPosts posts, CheckpointsController pages, DirectiveRegister directives, Asked asked, Units units) {
        this.posts = posts;
        this.pages = pages;
        this.directives = directives;
        this.asked = asked;
        this.units = units;
    }

    @GetMapping("/set-up")
    String form(Scope scope, Model model) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("unit", units.fullName(scope.home()));
        return form(typed, List.of(), model);
    }

    @PostMapping("/set-up")
    ModelAndView add(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = new PostForm(words);
        try {
            var at = typed.instant("openedAt");
            var unit = units.resolve(typed.of("unit"), null, Vietnam.dayOf(at))
                    .unit()
                    .map(Unit::id)
                    .orElseThrow(() -> CheckpointsRule.AREA_UNKNOWN.broken(typed.of("unit")));
            var id = posts.add(
                    scope,
                    new NewRoadPost(
                            unit,
                            typed.of("code"),
                            typed.of("name"),
                            typed.of("road"),
                            typed.choice("kind", PostKind.class),
                            typed.degrees("latitude", 90),
                            typed.degrees("longitude", 180),
                            at,
                            typed.of("document"),
                            typed.guards()));
            return new ModelAndView("redirect:/checkpoints/" + id);
        } catch (RuleBroken broken) {
            return new ModelAndView(
                    form(words, List.of(Problem.of(broken)), model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/close")
    ModelAndView close(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = new PostForm(words);
        return deed(
                scope, id, model, () -> posts.close(scope, new PostId(id), typed.instant("at"), typed.of("document")));
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/open")
    ModelAndView open(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = new PostForm(words);
        return deed(
                scope, id, model, () -> posts.open(scope, new PostId(id), typed.instant("at"), typed.of("document")));
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/roster")
    ModelAndView roster(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = new PostForm(words);
        return deed(scope, id, model, () -> posts.assign(scope, new PostId(id), typed.day("from"), typed.guards()));
    }

    private ModelAndView deed(Scope scope, UUID id, Model model, Runnable deed) {
        try {
            deed.run();
            return new ModelAndView("redirect:/checkpoints/" + id);
        } catch (RuleBroken broken) {
            var view = pages.show(scope, new PostId(id), asked.instant(null), List.of(Problem.of(broken)), model);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private String form(MultiValueMap<String, String> words, List<Problem> problems, Model model) {
        model.addAttribute("typed", words);
        model.addAttribute("problems", problems);
        // The documents of the register are offered as the legal basis; another may be typed.
        model.addAttribute(
                "documents",
                directives.list(new DirectiveFilter(null, null, null, null, null)).stream()
                        .map(Directive::reference)
                        .limit(MOST_DOCUMENTS)
                        .toList());
        model.addAttribute("today", Vietnam.dayOf(asked.instant(null)));
        return "checkpoints/set_up";
    }
}
