package vn.vungxanh.insight.duties.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.duties.Completeness;
import vn.vungxanh.insight.duties.FormShare;
import vn.vungxanh.insight.duties.Incomplete;
import vn.vungxanh.insight.duties.RequiredFields;
import vn.vungxanh.insight.duties.Sources;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.platform.figures.CheckedForm;

/** Which records lack which fields: shares for everybody who sees figures, the records for those who may see them. */
@Controller
@RequestMapping("/duties")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class RecordsController {

    private static final int LINES = 50;

    private final Completeness completeness;
    private final RequiredFields required;
    private final Sources sources;
    private final DutyViews views;
    private final Asked asked;
    private final Units units;

    RecordsController(
            Completeness completeness,
            RequiredFields required,
            Sources sources,
            DutyViews views,
            Asked asked,
            Units units) {
        this.completeness = completeness;
        this.required = required;
        this.sources = sources;
        this.views = views;
        this.asked = asked;
        this.units = units;
    }

    @GetMapping("/records")
    String records(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var filter = DutyFilter.read(asked, scope, words);
        var shares = totals(completeness.shares(scope, filter.unit(), filter.asOf()));
        var form = chosen(words.get("form"), shares);
        var field = words.get("field") == null || words.get("field").isBlank() ? null : words.get("field");
        var may = scope.may(Permission.VIEW_CASES);
        var lines = may
                ? completeness.list(scope, filter.unit(), form, field, filter.asOf(), Math.max(1, page), LINES)
                : new Slice<Incomplete>(List.of(), 0, 1, LINES);
        model.addAttribute("view", views.of(scope, filter.unit(), filter.asOf()));
        model.addAttribute(
                "shares",
                sources.forms().stream().map(each -> shares.get(each.form())).toList());
        model.addAttribute("form", form);
        model.addAttribute("field", field);
        model.addAttribute("missing", completeness.missing(scope, filter.unit(), form, filter.asOf()));
        model.addAttribute("may", may);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "places",
                lines.items().stream()
                        .map(Incomplete::unit)
                        .distinct()
                        .collect(Collectors.toMap(
                                Function.identity(), each -> units.get(each).name())));
        return "duties/records";
    }

    @GetMapping("/rules")
    String rules(Model model) {
        model.addAttribute("fields", required.all());
        return "duties/rules";
    }

    /** The one asked for, else the one with the most gaps. */
    private String chosen(@Nullable String word, Map<String, FormShare> shares) {
        if (word != null && !word.isBlank()) {
            return sources.form(word.strip()).form();
        }
        return shares.values().stream()
                .max(Comparator.comparingLong(each -> each.records() - each.complete()))
                .map(FormShare::form)
                .orElseThrow();
    }

    private Map<String, FormShare> totals(List<FormShare> shares) {
        var totals = new HashMap<String, FormShare>();
        for (CheckedForm form : sources.forms()) {
            var its = shares.stream()
                    .filter(each -> each.form().equals(form.form()))
                    .toList();
            totals.put(
                    form.form(),
                    new FormShare(
                            new UnitId(0),
                            form.form(),
                            its.stream().mapToLong(FormShare::records).sum(),
                            its.stream().mapToLong(FormShare::complete).sum()));
        }
        return totals;
    }
}
