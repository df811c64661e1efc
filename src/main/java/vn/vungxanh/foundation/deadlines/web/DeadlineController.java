package vn.vungxanh.foundation.deadlines.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.deadlines.Deadline;
import vn.vungxanh.foundation.deadlines.DeadlineAddress;
import vn.vungxanh.foundation.deadlines.DeadlineCounts;
import vn.vungxanh.foundation.deadlines.Deadlines;
import vn.vungxanh.foundation.deadlines.LegalClocks;

/** What is late, for whom, by unit and kind; what is due soon; the table of the law. No person is named here. */
@Controller
@RequestMapping("/deadlines")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class DeadlineController {

    private static final int LINES = 50;

    private final Deadlines deadlines;
    private final DeadlineFilters filters;
    private final DeadlineAddress addresses;
    private final LegalClocks law;
    private final Units units;

    DeadlineController(
            Deadlines deadlines, DeadlineFilters filters, DeadlineAddress addresses, LegalClocks law, Units units) {
        this.deadlines = deadlines;
        this.filters = filters;
        this.addresses = addresses;
        this.law = law;
        this.units = units;
    }

    @GetMapping
    String overview(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var filter = filters.read(scope, words);
        var parts = new LinkedHashMap<Unit, DeadlineCounts>();
        deadlines.countsByUnit(scope, filter).forEach((unit, counts) -> parts.put(units.get(unit), counts));
        model.addAttribute(
                "view",
                new DeadlineView(
                        filter,
                        units.get(filter.unit()),
                        units.ancestors(filter.unit()).stream()
                                .filter(each -> scope.covers(each.id()))
                                .toList(),
                        deadlines.counts(scope, filter),
                        parts,
                        deadlines.countsByClock(scope, filter.about(null)),
                        deadlines.list(scope, filter, Math.max(1, page), LINES).map(this::line),
                        addresses));
        return "deadlines/overview";
    }

    @GetMapping("/law")
    String law(Scope scope, Model model) {
        model.addAttribute("rows", law.all());
        return "deadlines/law";
    }

    private DeadlineView.Line line(Deadline deadline) {
        return new DeadlineView.Line(
                deadline,
                units.get(deadline.unit()).name(),
                law.of(deadline.regime(), deadline.clock()).orElse(null),
                addresses.subject(deadline.clock(), deadline.subject()).orElse(null));
    }
}
