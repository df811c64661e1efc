package vn.vungxanh.surveillance.cases.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.surveillance.cases.CaseAddress;
import vn.vungxanh.surveillance.cases.CaseDefinitions;
import vn.vungxanh.surveillance.cases.CaseFilter;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.CaseLine;
import vn.vungxanh.surveillance.cases.CasePanel;
import vn.vungxanh.surveillance.cases.CaseQueries;
import vn.vungxanh.surveillance.cases.Diseases;

/** The line list and the page of a case. */
@Controller
@RequestMapping("/cases")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class CaseController {

    private static final int LINES = 50;

    private final CaseQueries cases;
    private final CaseFilters filters;
    private final CaseAddress addresses;
    private final Units units;
    private final Diseases diseases;
    private final CaseDefinitions definitions;
    private final List<CasePanel> panels;

    CaseController(
            CaseQueries cases,
            CaseFilters filters,
            CaseAddress addresses,
            Units units,
            Diseases diseases,
            CaseDefinitions definitions,
            List<CasePanel> panels) {
        this.cases = cases;
        this.filters = filters;
        this.addresses = addresses;
        this.units = units;
        this.diseases = diseases;
        this.definitions = definitions;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(CasePanel::order))
                .toList();
    }

    @GetMapping
    String list(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "1") int page,
            @CookieValue(name = "case-columns", required = false) @Nullable String columns,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        var filter = filters.read(scope, words);
        var lines = cases.list(scope, filter, Math.min(1_000_000, Math.max(1, page)), LINES);
        model.addAttribute(
                "list",
                new CaseList(
                        filter,
                        addresses.words(filter),
                        lines,
                        CaseColumn.chosen(columns),
                        unitNames(filter, lines),
                        scope.may(Permission.EDIT_CASES),
                        scope.may(Permission.EXPORT)));
        return fragment ? "cases/rows" : "cases/list";
    }

    @GetMapping("/{id}")
    String one(Scope scope, @PathVariable UUID id, Model model) {
        var illness = cases.open(scope, new CaseId(id));
        model.addAttribute("illness", illness);
        var line = cases.personOf(scope, illness);
        model.addAttribute("person", line);
        model.addAttribute("twins", line.doubtful() ? cases.twinsOf(scope, illness) : List.of());
        model.addAttribute("place", units.fullName(illness.unit()));
        model.addAttribute("disease", diseases.byCode(illness.disease()).orElse(null));
        model.addAttribute(
                "definition", definitions.find(illness.facts().definition()).orElse(null));
        model.addAttribute("history", cases.history(scope, illness.id()));
        model.addAttribute("panels", panels);
        model.addAttribute("mayEdit", scope.may(Permission.EDIT_CASES));
        return "cases/one";
    }

    private Map<UnitId, String> unitNames(CaseFilter filter, Slice<CaseLine> lines) {
        var names = new HashMap<UnitId, String>();
        names.put(filter.unit(), units.get(filter.unit()).name());
        lines.items()
                .forEach(line -> names.computeIfAbsent(
                        line.unit(), unit -> units.get(unit).name()));
        return names;
    }
}
