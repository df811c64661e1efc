package vn.vungxanh.foundation.directives.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.directives.DirectiveFilter;
import vn.vungxanh.foundation.directives.DirectiveId;
import vn.vungxanh.foundation.directives.DirectiveKind;
import vn.vungxanh.foundation.directives.DirectiveRegister;
import vn.vungxanh.foundation.directives.DirectiveState;
import vn.vungxanh.foundation.directives.HigherDocuments;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;

/** The register: its list, what was issued elsewhere and is entered here, and one document with all that hangs on it. */
@Controller
class DirectiveController {

    private final DirectiveRegister register;
    private final HigherDocuments higher;
    private final OneDirective one;
    private final DirectiveForms forms;
    private final Units units;
    private final Clock clock;

    DirectiveController(
            DirectiveRegister register,
            HigherDocuments higher,
            OneDirective one,
            DirectiveForms forms,
            Units units,
            Clock clock) {
        this.register = register;
        this.higher = higher;
        this.one = one;
        this.forms = forms;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/directives")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable DirectiveKind kind,
            @RequestParam(required = false) @Nullable DirectiveState state,
            @RequestParam(required = false) @Nullable String q,
            Scope scope,
            Model model) {
        var filter = new DirectiveFilter(issuer(unit, to), from, to, kind, q, state);
        model.addAttribute("unit", unit == null ? "" : unit);
        model.addAttribute("filter", filter);
        model.addAttribute("directives", register.list(filter));
        model.addAttribute("drafts", register.list(DirectiveForms.drafts()).size());
        model.addAttribute(
                "open",
                higher.list(null).stream()
                        .filter(each -> each.implementing() == 0)
                        .count());
        model.addAttribute("units", units);
        model.addAttribute("mayRegister", scope.may(Permission.ISSUE_DIRECTIVES));
        return "directives/list";
    }

    @GetMapping("/directives/new")
    @PreAuthorize("hasAuthority('ISSUE_DIRECTIVES')")
    ModelAndView blank(Scope scope) {
        return forms.show(scope, DirectiveForm.empty(today()), null, null, List.of());
    }

    @PostMapping("/directives")
    @PreAuthorize("hasAuthority('ISSUE_DIRECTIVES')")
    ModelAndView register(@ModelAttribute DirectiveForm typed, BindingResult binding, Scope scope) {
        if (binding.hasErrors() || !typed.complete()) {
            return forms.show(scope, typed, null, "directives.form.incomplete", List.of());
        }
        try {
            return new ModelAndView("redirect:/directives/" + register.register(scope, typed.of(scope.home())));
        } catch (RuleBroken broken) {
            return forms.show(scope, typed, null, broken.rule().messageKey(), broken.details());
        }
    }

    @GetMapping("/directives/{id}")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String one(Scope scope, @PathVariable UUID id, Model model) {
        return one.show(scope, new DirectiveId(id), List.of(), model);
    }

    /** Codes are used again after a reform: the day of the question says which unit is meant. */
    private @Nullable UnitId issuer(@Nullable String code, @Nullable LocalDate on) {
        if (code == null || code.isBlank()) {
            return null;
        }
        var day = on == null ? today() : on;
        return units.byCode(code, day).orElseThrow(() -> new NotFound("unit")).id();
    }

    private LocalDate today() {
        return Vietnam.dayOf(clock.instant());
    }
}
