package vn.vungxanh.foundation.adminunits.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;

@Controller
@RequestMapping("/adminunits")
@PreAuthorize("isAuthenticated()")
class UnitController {

    private static final int HITS = 50;
    private static final int LONGEST_TEXT = 100;

    private final Units units;
    private final AsOf asOf;

    UnitController(Units units, AsOf asOf) {
        this.units = units;
        this.asOf = asOf;
    }

    @GetMapping
    String browse(
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Authentication reader,
            Model model) {
        var day = asOf.day(on);
        var text = q.strip().substring(0, Math.min(q.strip().length(), LONGEST_TEXT));
        var found = text.isEmpty() ? units.roots(day) : units.search(text, day, HITS);
        model.addAttribute("on", day);
        model.addAttribute("text", text);
        model.addAttribute("rows", rows(found, day));
        model.addAttribute(
                "mayEdit", reader.getAuthorities().stream().anyMatch(each -> "EDIT_UNITS".equals(each.getAuthority())));
        return fragment ? "adminunits/rows" : "adminunits/browse";
    }

    /** A code that meant nothing on the day is shown on the nearest day on which it did, with a notice. */
    @GetMapping("/{code}")
    String unit(@PathVariable String code, @RequestParam(required = false) @Nullable String on, Model model) {
        var asked = asOf.day(on);
        var meanings = units.everyUnitWithCode(code);
        var unit = units.byCode(code, asked)
                .or(() -> meanings.stream().min(Comparator.comparingLong(each -> daysFrom(each, asked))))
                .orElseThrow(() -> new NotFound("unit " + code));
        var day = nearest(unit, asked);
        model.addAttribute("on", day);
        model.addAttribute("asked", asked);
        model.addAttribute("unit", unit);
        model.addAttribute("path", units.ancestors(unit.id()));
        model.addAttribute("rows", rows(units.children(unit.id(), day), day));
        model.addAttribute("became", units.becameOf(unit.id()));
        model.addAttribute("came", units.cameFrom(unit.id()));
        model.addAttribute("neighbours", units.neighbours(unit.id()));
        model.addAttribute(
                "meanings", meanings.stream().filter(each -> !each.equals(unit)).toList());
        return "adminunits/unit";
    }

    private List<UnitLine> rows(List<Unit> found, LocalDate day) {
        return found.stream()
                .map(unit -> new UnitLine(
                        unit,
                        units.ancestors(unit.id()).stream().map(Unit::name).toList(),
                        units.children(unit.id(), day).size()))
                .toList();
    }

    private static LocalDate nearest(Unit unit, LocalDate asked) {
        if (asked.isBefore(unit.validFrom())) {
            return unit.validFrom();
        }
        return unit.existedOn(asked) ? asked : Objects.requireNonNull(unit.validTo());
    }

    private static long daysFrom(Unit unit, LocalDate asked) {
        return Math.abs(asked.toEpochDay() - nearest(unit, asked).toEpochDay());
    }
}
