package vn.vungxanh.foundation.directives.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.directives.HigherDocuments;
import vn.vungxanh.foundation.directives.HigherId;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.platform.shell.FormWords;

/** Documents of higher bodies, and who implements them; those that nobody implements yet are marked. */
@Controller
@RequestMapping("/directives/higher")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class HigherController {

    private final HigherDocuments higher;

    HigherController(HigherDocuments higher) {
        this.higher = higher;
    }

    @GetMapping
    String list(Scope scope, @RequestParam(required = false) @Nullable String q, Model model) {
        return show(scope, q, FormWords.nothing("directives"), model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('ISSUE_DIRECTIVES')")
    ModelAndView enter(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = FormWords.of("directives", words);
        try {
            var id = higher.enter(scope, typed.of("line"), typed.of("subject"), typed.given("link"));
            return new ModelAndView("redirect:/directives/higher/" + id);
        } catch (RuleBroken broken) {
            typed.problem(broken);
        }
        return new ModelAndView(show(scope, null, typed, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("higher", higher.get(new HigherId(id)));
        model.addAttribute("implementing", higher.implementing(new HigherId(id)));
        return "directives/higher_one";
    }

    private String show(Scope scope, @Nullable String q, FormWords typed, Model model) {
        var found = higher.list(q);
        model.addAttribute("q", q == null ? "" : q);
        model.addAttribute("found", found);
        model.addAttribute(
                "open", found.stream().filter(each -> each.implementing() == 0).count());
        model.addAttribute("mayRegister", scope.may(Permission.ISSUE_DIRECTIVES));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", List.copyOf(typed.problems()));
        return "directives/higher";
    }
}
