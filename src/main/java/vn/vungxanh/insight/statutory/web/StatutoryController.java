package vn.vungxanh.insight.statutory.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.statutory.FormCounts;
import vn.vungxanh.insight.statutory.FormId;
import vn.vungxanh.insight.statutory.FormQueries;
import vn.vungxanh.insight.statutory.Ledger;
import vn.vungxanh.insight.statutory.StatutoryAddress;

/** Which forms a unit owes today, and how those below it stand. */
@Controller
@RequestMapping("/statutory")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class StatutoryController {

    private static final int LINES = 50;

    private final FormQueries forms;
    private final FormFilters filters;
    private final StatutoryAddress addresses;
    private final Ledger ledger;
    private final Asked asked;
    private final Units units;
    private final Clock clock;

    StatutoryController(
            FormQueries forms,
            FormFilters filters,
            StatutoryAddress addresses,
            Ledger ledger,
            Asked asked,
            Units units,
            Clock clock) {
        this.forms = forms;
        this.filters = filters;
        this.addresses = addresses;
        this.ledger = ledger;
        this.asked = asked;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    String owed(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var filter = filters.read(scope, words);
        var parts = new LinkedHashMap<Unit, FormCounts>();
        forms.countsByUnit(scope, filter.reaching(filter.unit(), true))
                .forEach((unit, counts) -> parts.put(units.get(unit), counts));
        var found = forms.list(scope, filter, Math.max(1, page), LINES);
        var quiet = scope.may(Permission.EDIT_CASES) ? forms.mayBeNothing(scope, found.items()) : Set.<FormId>of();
        model.addAttribute(
                "view",
                new StatutoryView(
                        filter,
                        units.get(filter.unit()),
                        units.ancestors(filter.unit()).stream()
                                .filter(each -> scope.covers(each.id()))
                                .toList(),
                        forms.counts(scope, filter.reaching(filter.unit(), false)),
                        forms.counts(scope, filter.reaching(filter.unit(), true)),
                        parts,
                        found.map(form -> new StatutoryView.Line(
                                form, units.get(form.unit()).name(), quiet.contains(form.id()))),
                        ledger.begins(filter.unit()),
                        scope.may(Permission.EDIT_CASES),
                        scope.may(Permission.PREPARE_REPORT),
                        addresses));
        return "statutory/owed";
    }

    /** The forms of a case or an outbreak, as a part of its page. */
    @GetMapping("/about/{subject}")
    String about(Scope scope, @PathVariable UUID subject, Model model) {
        model.addAttribute("forms", forms.about(scope, subject));
        model.addAttribute("asOf", clock.instant());
        return "statutory/panel";
    }

    @PostMapping("/begin")
    @PreAuthorize("hasAuthority('PREPARE_REPORT')")
    String begin(
            Scope scope,
            @RequestParam String unit,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from) {
        var known = asked.unit(scope, unit, clock.instant());
        ledger.begin(scope, known, from);
        return "redirect:/statutory?unit=" + units.get(known).code() + "&below=yes";
    }

    /** What the records say since the last time. */
    @PostMapping("/refresh")
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    String refresh(Scope scope) {
        ledger.settle(scope, clock.instant());
        return "redirect:/statutory";
    }

    /** Forms of nothing else than a decision, such as the notice that a commune has an epidemic. */
    @PostMapping("/notices")
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    String notice(
            Scope scope,
            @RequestParam String kind,
            @RequestParam String unit,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {
        var id = ledger.determined(scope, kind, asked.unit(scope, unit, clock.instant()), on);
        return "redirect:/statutory/forms/" + id;
    }
}
