package vn.vungxanh.surveillance.laboratories.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.laboratories.Laboratories;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;

/** The form in which a laboratory and what it can do in a day are entered. */
@Controller
@RequestMapping("/testing/labs")
class LaboratoryController {

    private final Laboratories laboratories;
    private final Units units;
    private final Clock clock;

    LaboratoryController(Laboratories laboratories, Units units, Clock clock) {
        this.laboratories = laboratories;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/new")
    @PreAuthorize("hasAuthority('EDIT_LABORATORIES')")
    String fresh(Scope scope, Model model) {
        return show(LaboratoryForm.fresh(units.get(scope.home()).name(), today()), null, List.of(), model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('EDIT_LABORATORIES')")
    ModelAndView add(Scope scope, @RequestParam Map<String, String> words, Model model) {
        return save(scope, new LaboratoryForm(words), null, model);
    }

    @GetMapping("/{id}/edit")
    @PreAuthorize("hasAuthority('EDIT_LABORATORIES')")
    String edit(@PathVariable UUID id, Model model) {
        var known = laboratories.get(new LaboratoryId(id));
        return show(LaboratoryForm.of(known, units.fullName(known.unit()), today()), id, List.of(), model);
    }

    @PostMapping("/{id}")
    @PreAuthorize("hasAuthority('EDIT_LABORATORIES')")
    ModelAndView change(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words, Model model) {
        return save(scope, new LaboratoryForm(words), id, model);
    }

    private ModelAndView save(Scope scope, LaboratoryForm form, @Nullable UUID id, Model model) {
        var problems = new ArrayList<>(form.problems());
        var unit = unit(form.of("unit"));
        if (unit == null) {
            problems.add("laboratories.problem.unit");
        }
        var since = form.since();
        if (problems.isEmpty() && unit != null && since != null) {
            try {
                if (id == null) {
                    laboratories.add(scope, form.read(unit), since);
                } else {
                    laboratories.change(scope, new LaboratoryId(id), form.number("version"), form.read(unit), since);
                }
                return new ModelAndView("redirect:/testing/labs");
            } catch (RuleBroken broken) {
                problems.add(broken.rule().messageKey());
            }
        }
        return new ModelAndView(show(form, id, problems, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String show(LaboratoryForm form, @Nullable UUID id, List<String> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("action", id == null ? "/testing/labs" : "/testing/labs/" + id);
        model.addAttribute("problems", problems);
        model.addAttribute("capacities", id == null ? List.of() : laboratories.capacities(new LaboratoryId(id)));
        return "laboratories/form";
    }

    private LocalDate today() {
        return Vietnam.dayOf(clock.instant());
    }

    private @Nullable UnitId unit(String typed) {
        return typed.isEmpty()
                ? null
                : units.resolve(typed, null, Vietnam.dayOf(clock.instant()))
                        .unit()
                        .map(Unit::id)
                        .orElse(null);
    }
}
