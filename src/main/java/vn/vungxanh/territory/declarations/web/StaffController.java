package vn.vungxanh.territory.declarations.web;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.declarations.DeclarationAddress;
import vn.vungxanh.territory.declarations.DeclarationFilter.Show;
import vn.vungxanh.territory.declarations.DeclarationQueries;
import vn.vungxanh.territory.declarations.FieldSets;
import vn.vungxanh.territory.declarations.RedFlags;
import vn.vungxanh.territory.declarations.Retention;
import vn.vungxanh.territory.declarations.Triage;

/** What was declared: figures by unit, the list that every figure leads to, one declaration. */
@Controller
@RequestMapping("/declarations")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class StaffController {

    private static final int LINES = 50;

    private final DeclarationQueries declarations;
    private final Triage triage;
    private final Board board;
    private final DeclarationFilters filters;
    private final DeclarationAddress addresses;
    private final FieldSets sets;
    private final RedFlags flags;
    private final Retention retention;
    private final Units units;

    StaffController(
            DeclarationQueries declarations,
            Triage triage,
            Board board,
            DeclarationFilters filters,
            DeclarationAddress addresses,
            FieldSets sets,
            RedFlags flags,
            Retention retention,
            Units units) {
        this.declarations = declarations;
        this.triage = triage;
        this.board = board;
        this.filters = filters;
        this.addresses = addresses;
        this.sets = sets;
        this.flags = flags;
        this.retention = retention;
        this.units = units;
    }

    /** How many of today, how many red flags, where; below it the list. */
    @GetMapping
    String list(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var filter = filters.read(scope, words);
        var counts = new EnumMap<Show, Long>(Show.class);
        for (var show : Show.values()) {
            counts.put(show, declarations.count(scope, filter.showing(show)));
        }
        model.addAttribute("lines", declarations.list(scope, filter, Math.max(1, page), LINES));
        model.addAttribute("counts", counts);
        model.addAttribute("filter", filter);
        model.addAttribute("words", addresses.words(filter));
        model.addAttribute("flags", flags);
        model.addAttribute("mayExport", scope.may(Permission.EXPORT));
        model.addAttribute("tiles", board.tiles(scope, filter));
        model.addAttribute("rows", board.byUnit(scope, filter));
        names(scope, filter.unit(), model);
        return "declarations/list";
    }

    /** Names and numbers are masked. */
    @GetMapping("/{id}")
    String one(Scope scope, @PathVariable UUID id, Model model) {
        return show(scope, id, false, model);
    }

    /** In full, which stands in the audit trail by itself. */
    @PostMapping("/{id}/full")
    @PreAuthorize("hasAuthority('TRIAGE')")
    String full(Scope scope, @PathVariable UUID id, Model model) {
        return show(scope, id, true, model);
    }

    private String show(Scope scope, UUID id, boolean full, Model model) {
        var declaration = full ? declarations.reveal(scope, id) : declarations.open(scope, id);
        model.addAttribute("one", declaration);
        model.addAttribute("full", full);
        model.addAttribute("set", sets.named(declaration.kind(), declaration.fieldSet()));
        model.addAttribute("correction", declarations.correctionOf(scope, id).orElse(null));
        model.addAttribute("item", declaration.urgency() == null ? null : triage.open(scope, id));
        model.addAttribute("deeds", triage.deeds(scope, id));
        model.addAttribute("flags", flags);
        model.addAttribute("mayTriage", scope.may(Permission.TRIAGE));
        model.addAttribute(
                "retentionDays",
                retention.inForce(Vietnam.dayOf(declaration.declaredAt())).days());
        names(scope, declaration.unit(), model);
        return "declarations/one";
    }

    private void names(Scope scope, UnitId unit, Model model) {
        var names = new HashMap<Integer, String>();
        units.subtree(unit)
                .forEach(each -> names.put(each.value(), units.get(each).name()));
        model.addAttribute("names", names);
        model.addAttribute("unitName", units.get(unit).name());
        model.addAttribute("unitFullName", units.fullName(unit));
        model.addAttribute("unitCode", units.get(unit).code());
        model.addAttribute("mayEnter", scope.may(Permission.TRIAGE) || scope.may(Permission.SCREEN_PEOPLE));
    }
}
