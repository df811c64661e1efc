package vn.vungxanh.care.treatment.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import vn.vungxanh.care.treatment.Vehicle;
import vn.vungxanh.care.treatment.VehicleId;
import vn.vungxanh.care.treatment.Vehicles;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;

/** The ambulances. */
@Controller
@RequestMapping("/treatment/vehicles")
class VehicleController {

    private final Vehicles vehicles;
    private final Filters filters;
    private final Units units;

    VehicleController(Vehicles vehicles, Filters filters, Units units) {
        this.vehicles = vehicles;
        this.filters = filters;
        this.units = units;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(Scope scope, Model model) {
        return show(scope, new Typed(Map.of("unit", units.get(scope.home()).name())), List.of(), model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('EDIT_FACILITIES')")
    ModelAndView add(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var typed = new Typed(words);
        var unit = filters.typedUnit(typed.of("unit"));
        if (unit == null) {
            typed.problem("treatment.problem.unit");
        }
        var problems = typed.problems();
        if (unit != null && typed.isFine()) {
            try {
                vehicles.add(
                        scope, typed.of("plate"), typed.of("name"), typed.orNull("owner"), unit, typed.on("partition"));
                return new ModelAndView("redirect:/treatment/vehicles");
            } catch (RuleBroken broken) {
                problems = List.of(Problem.of(broken));
            }
        }
        return new ModelAndView(show(scope, typed, problems, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}")
    @PreAuthorize("hasAuthority('EDIT_FACILITIES')")
    String change(Scope scope, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean active) {
        vehicles.setActive(scope, new VehicleId(id), active);
        return "redirect:/treatment/vehicles";
    }

    private String show(Scope scope, Typed typed, List<Problem> problems, Model model) {
        var all = vehicles.all();
        var places = new HashMap<String, String>();
        for (Vehicle each : all) {
            places.put(each.id().toString(), units.get(each.unit()).name());
        }
        model.addAttribute("vehicles", all);
        model.addAttribute("places", places);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("mayEdit", scope.may(Permission.EDIT_FACILITIES));
        return "treatment/vehicles";
    }
}
