package vn.vungxanh.foundation.directives.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.directives.DirectiveId;
import vn.vungxanh.foundation.directives.DirectiveRegister;
import vn.vungxanh.foundation.directives.Drafts;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.FormProblem;
import vn.vungxanh.platform.shell.FormWords;

/** Drafts: written, issued with a number, replaced, expired. */
@Controller
@RequestMapping("/directives")
@PreAuthorize("hasAuthority('ISSUE_DIRECTIVES')")
class DraftController {

    private final Drafts drafts;
    private final DirectiveRegister register;
    private final DirectiveForms forms;
    private final OneDirective one;
    private final Clock clock;

    DraftController(Drafts drafts, DirectiveRegister register, DirectiveForms forms, OneDirective one, Clock clock) {
        this.drafts = drafts;
        this.register = register;
        this.forms = forms;
        this.one = one;
        this.clock = clock;
    }

    @GetMapping("/drafts/new")
    ModelAndView blank(Scope scope) {
        return forms.draft(scope, DirectiveForm.empty(Vietnam.dayOf(clock.instant())), null, null, List.of());
    }

    @GetMapping("/number")
    ModelAndView number(
            Scope scope,
            @ModelAttribute DirectiveForm typed,
            BindingResult binding,
            @RequestParam(defaultValue = "true") boolean numbered) {
        return forms.proposal(scope, typed).addObject("numbered", numbered);
    }

    @PostMapping("/drafts")
    ModelAndView draft(Scope scope, @ModelAttribute DirectiveForm typed, BindingResult binding) {
        return save(scope, typed, binding, null, 0);
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(Scope scope, @PathVariable UUID id) {
        var draft = register.get(new DirectiveId(id));
        return forms.draft(scope, DirectiveForm.of(draft, drafts.text(scope, draft.id())), draft, null, List.of());
    }

    @PostMapping("/{id}/edit")
    ModelAndView change(
            Scope scope,
            @PathVariable UUID id,
            @ModelAttribute DirectiveForm typed,
            BindingResult binding,
            @RequestParam(defaultValue = "0") int version) {
        return save(scope, typed, binding, new DirectiveId(id), version);
    }

    @PostMapping("/{id}/issue")
    ModelAndView issue(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = FormWords.of("directives", words);
        var number = typed.number("number", 0);
        var on = typed.day("issuedOn", Vietnam.dayOf(clock.instant()));
        var version = typed.number("version", 0);
        return done(scope, id, typed, model, () -> drafts.issue(scope, new DirectiveId(id), version, number, on));
    }

    @PostMapping("/{id}/end")
    ModelAndView end(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = FormWords.of("directives", words);
        var by = typed.id("by");
        var on = typed.day("on", Vietnam.dayOf(clock.instant()));
        var version = typed.number("version", 0);
        return done(
                scope,
                id,
                typed,
                model,
                () -> drafts.end(scope, new DirectiveId(id), version, on, by == null ? null : new DirectiveId(by)));
    }

    @PostMapping("/{id}/discard")
    ModelAndView discard(Scope scope, @PathVariable UUID id, @RequestParam int version) {
        drafts.discard(scope, new DirectiveId(id), version);
        return new ModelAndView("redirect:/directives?state=DRAFT");
    }

    private ModelAndView save(
            Scope scope, DirectiveForm typed, BindingResult binding, @Nullable DirectiveId id, int version) {
        var draft = id == null ? null : register.get(id);
        if (binding.hasErrors() || typed.issuedOn() == null) {
            return forms.draft(scope, typed, draft, "directives.form.unreadable", List.of());
        }
        try {
            var issuer = draft == null ? scope.home() : draft.issuer();
            if (id != null) {
                drafts.change(scope, id, version, typed.of(issuer), typed.words());
            }
            var saved = id == null ? drafts.draft(scope, typed.of(issuer), typed.words()) : id;
            return new ModelAndView("redirect:/directives/" + saved);
        } catch (RuleBroken broken) {
            return forms.draft(scope, typed, draft, broken.rule().messageKey(), broken.details());
        }
    }

    private ModelAndView done(Scope scope, UUID id, FormWords typed, Model model, Runnable deed) {
        try {
            if (typed.readable()) {
                deed.run();
                return new ModelAndView("redirect:/directives/" + id);
            }
        } catch (RuleBroken broken) {
            typed.problem(broken);
        }
        List<FormProblem> problems = typed.problems();
        return new ModelAndView(
                one.show(scope, new DirectiveId(id), problems, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
