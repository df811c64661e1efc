package vn.vungxanh.insight.duties.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.imports.ImportKinds;
import vn.vungxanh.foundation.imports.TemplateSheet;
import vn.vungxanh.insight.duties.Completeness;
import vn.vungxanh.insight.duties.FormShare;
import vn.vungxanh.insight.duties.Sources;
import vn.vungxanh.insight.duties.StandardForms;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.figures.CheckedForm;
import vn.vungxanh.platform.shell.Download;
import vn.vungxanh.platform.shell.FormProblem;

/** All standard forms on one page: fill in on the screen, take the empty sheet, take the filled one, send it back. */
@Controller
@RequestMapping("/duties/forms")
class FormsController {

    /** Where a new record is entered on the screen. */
    private static final Map<String, String> SCREENS = Map.of(
            "F0", "/cases/new",
            "F1", "/tracing",
            "F2", "/tracing",
            "TEST", "/testing/sessions/new",
            "SITE", "/isolation/sites/new",
            "STAY", "/isolation/orders/new");

    private final StandardForms forms;
    private final Completeness completeness;
    private final Sources sources;
    private final ImportKinds kinds;
    private final TemplateSheet sheet;
    private final DutyViews views;
    private final Asked asked;
    private final Units units;

    FormsController(
            StandardForms forms,
            Completeness completeness,
            Sources sources,
            ImportKinds kinds,
            TemplateSheet sheet,
            DutyViews views,
            Asked asked,
            Units units) {
        this.forms = forms;
        this.completeness = completeness;
        this.sources = sources;
        this.kinds = kinds;
        this.sheet = sheet;
        this.views = views;
        this.asked = asked;
        this.units = units;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String forms(Scope scope, @RequestParam Map<String, String> words, Model model) {
        return show(scope, words, null, model);
    }

    @PostMapping("/{form}.xlsx")
    @PreAuthorize("hasAuthority('EXPORT')")
    @Nullable
    ModelAndView filled(
            Scope scope,
            @PathVariable String form,
            @RequestParam Map<String, String> words,
            Model model,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var filter = DutyFilter.read(asked, scope, words);
        try {
            var records = forms.filled(scope, form, filter.unit(), filter.asOf(), words.getOrDefault("reason", ""));
            var file = new Download(name(form, scope, filter)).to(response);
            sheet.write(kinds.get(sources.form(form).list()), records, locale, file);
            return null;
        } catch (RuleBroken broken) {
            var answer = new ModelAndView(show(scope, words, FormProblem.of(broken), model), model.asMap());
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return answer;
        }
    }

    private String name(String form, Scope scope, DutyFilter filter) {
        var unit = SearchKey.of(units.get(filter.unit()).name()).replace(' ', '-');
        return form.toLowerCase(Locale.ROOT) + "-" + unit + "-" + Vietnam.dayOf(filter.asOf()) + ".xlsx";
    }

    private String show(Scope scope, Map<String, String> words, @Nullable FormProblem problem, Model model) {
        var filter = DutyFilter.read(asked, scope, words);
        var shares = completeness.shares(scope, filter.unit(), filter.asOf());
        model.addAttribute("view", views.of(scope, filter.unit(), filter.asOf()));
        model.addAttribute(
                "forms",
                sources.forms().stream().map(form -> one(scope, form, shares)).toList());
        model.addAttribute("mayTake", scope.may(Permission.EXPORT));
        model.addAttribute("problem", problem);
        model.addAttribute("reason", words.getOrDefault("reason", ""));
        return "duties/forms";
    }

    private FormLine one(Scope scope, CheckedForm form, List<FormShare> shares) {
        var its =
                shares.stream().filter(each -> each.form().equals(form.form())).toList();
        return new FormLine(
                form,
                SCREENS.getOrDefault(form.form(), "/"),
                its.stream().mapToLong(FormShare::records).sum(),
                its.stream().mapToLong(FormShare::complete).sum(),
                scope.may(Permission.IMPORT) && scope.may(kinds.get(form.list()).authority()));
    }
}
