package vn.vungxanh.insight.templates.web;

import java.time.Clock;
import java.util.ArrayList;
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
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.templates.KnownFigures;
import vn.vungxanh.insight.templates.ShowsTemplate;
import vn.vungxanh.insight.templates.Templates;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.documents.Layout;
import vn.vungxanh.platform.shell.FormProblem;

/** The editor of templates: what a province says in its reports, without code. */
@Controller
@RequestMapping("/templates")
class TemplateController {

    private final Templates templates;
    private final ShowsTemplate shows;
    private final KnownFigures figures;
    private final Units units;
    private final Clock clock;

    TemplateController(Templates templates, ShowsTemplate shows, KnownFigures figures, Units units, Clock clock) {
        this.templates = templates;
        this.shows = shows;
        this.figures = figures;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(Scope scope, Model model) {
        model.addAttribute(
                "histories",
                templates.codes().stream()
                        .map(code -> new History(code, templates.versions(scope, code)))
                        .toList());
        model.addAttribute("unit", units.get(scope.home()).name());
        model.addAttribute("mayEdit", scope.may(Permission.EDIT_TEMPLATES));
        return "templates/list";
    }

    /** @param version an earlier one to begin from; the newest without it */
    @GetMapping("/{code}")
    @PreAuthorize("hasAuthority('EDIT_TEMPLATES')")
    ModelAndView edit(@PathVariable String code, @RequestParam @Nullable UUID version, Scope scope) {
        var newest = newest(scope, code);
        return page(
                scope,
                code,
                newest,
                TemplateForm.of(templates.get(version == null ? newest : version)),
                List.of(),
                false);
    }

    @PostMapping("/{code}")
    @PreAuthorize("hasAuthority('EDIT_TEMPLATES')")
    ModelAndView save(
            @PathVariable String code,
            @RequestParam UUID base,
            @RequestParam(defaultValue = "save") String deed,
            @RequestParam MultiValueMap<String, String> typed,
            Scope scope) {
        newest(scope, code); // a code that nobody knows is not found
        var form = TemplateForm.of(
                typed, code, units.get(scope.home()).code(), TimeOrderedId.next(clock), Vietnam.dayOf(clock.instant()));
        var problems = new ArrayList<>(form.words().problems());
        templates.problems(form.edited()).forEach(broken -> problems.add(FormProblem.of(broken)));
        if (!problems.isEmpty() || !deed.equals("save")) {
            return page(scope, code, base, form, problems, deed.equals("preview"));
        }
        try {
            templates.save(scope, form.edited(), base);
            return new ModelAndView("redirect:/templates#" + code);
        } catch (StaleVersion overtaken) {
            return stale(scope, code, form);
        }
    }

    /** Somebody saved another version meanwhile: what was typed stays, and follows that one when it is saved again. */
    private ModelAndView stale(Scope scope, String code, TemplateForm form) {
        var newest = newest(scope, code);
        var view = page(scope, code, newest, form, List.of(FormProblem.of("templates.stale")), false);
        view.addObject("other", "/templates/" + code + "?version=" + newest);
        view.setStatus(HttpStatus.CONFLICT);
        return view;
    }

    private UUID newest(Scope scope, String code) {
        return templates.versions(scope, code).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("template " + code))
                .id();
    }

    /** The page shows what was typed and, if asked for, the report that it makes. */
    private ModelAndView page(
            Scope scope, String code, UUID base, TemplateForm form, List<FormProblem> problems, boolean previewed) {
        var view = new ModelAndView("templates/edit");
        view.addObject("code", code);
        view.addObject("base", base);
        view.addObject("form", form);
        view.addObject("problems", problems);
        view.addObject("other", "");
        view.addObject("figures", figures.all());
        view.addObject("today", Vietnam.dayOf(clock.instant()));
        view.addObject(
                "preview", previewed && problems.isEmpty() ? shows.html(scope, form.edited(), Layout.STATE) : "");
        if (!problems.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
