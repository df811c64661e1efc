package vn.vungxanh.foundation.directives.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
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
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;

@Controller
class DirectiveController {

    private final DirectiveRegister register;
    private final Units units;
    private final Clock clock;

    DirectiveController(DirectiveRegister register, Units units, Clock clock) {
        this.register = register;
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
            @RequestParam(required = false) @Nullable String q,
            Scope scope,
            Model model) {
        var filter = new DirectiveFilter(issuer(unit, to), from, to, kind, q);
        model.addAttribute("unit", unit == null ? "" : unit);
        model.addAttribute("filter", filter);
        model.addAttribute("directives", register.list(filter));
        model.addAttribute("mayRegister", scope.may(Permission.ISSUE_DIRECTIVES));
        return "directives/list";
    }

    @GetMapping("/directives/new")
    @PreAuthorize("hasAuthority('ISSUE_DIRECTIVES')")
    ModelAndView blank(Scope scope) {
        return form(DirectiveForm.empty(Vietnam.dayOf(clock.instant())), scope, null);
    }

    @PostMapping("/directives")
    @PreAuthorize("hasAuthority('ISSUE_DIRECTIVES')")
    ModelAndView register(@ModelAttribute DirectiveForm typed, BindingResult binding, Scope scope) {
        if (binding.hasErrors() || !typed.complete()) {
            return form(typed, scope, "directives.form.incomplete");
        }
        try {
            return new ModelAndView("redirect:/directives/" + register.register(scope, typed.of(scope.home())));
        } catch (RuleBroken broken) {
            return form(typed, scope, broken.rule().messageKey(), broken.details());
        }
    }

    @GetMapping("/directives/{id}")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String one(@PathVariable UUID id, Model model) {
        var directive = register.get(new DirectiveId(id));
        model.addAttribute("directive", directive);
        model.addAttribute("issuer", units.get(directive.issuer()).name());
        return "directives/one";
    }

    /** Codes are used again after a reform: the day of the question says which unit is meant. */
    private @Nullable UnitId issuer(@Nullable String code, @Nullable LocalDate on) {
        if (code == null || code.isBlank()) {
            return null;
        }
        var day = on == null ? Vietnam.dayOf(clock.instant()) : on;
        return units.byCode(code, day).orElseThrow(() -> new NotFound("unit")).id();
    }

    private ModelAndView form(DirectiveForm typed, Scope scope, @Nullable String error) {
        return form(typed, scope, error, List.of());
    }

    private ModelAndView form(DirectiveForm typed, Scope scope, @Nullable String error, List<Object> details) {
        var view = new ModelAndView("directives/form");
        view.addObject("form", typed);
        view.addObject("issuer", units.get(scope.home()).name());
        view.addObject("error", error == null ? "" : error);
        view.addObject("details", details);
        if (error != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
