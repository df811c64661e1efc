package vn.vungxanh.care.treatment.web;

import java.util.HashMap;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.vungxanh.care.treatment.Vehicles;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;

/** The ambulances that can fetch a patient; the register of vehicles is where they are entered. */
@Controller
class VehicleController {

    private final Vehicles vehicles;
    private final Units units;

    VehicleController(Vehicles vehicles, Units units) {
        this.vehicles = vehicles;
        this.units = units;
    }

    @GetMapping("/treatment/vehicles")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(Scope scope, Model model) {
        var all = vehicles.all(scope);
        var places = new HashMap<String, String>();
        all.forEach(each -> places.put(
                each.id().toString(), units.get(each.ambulance().unit()).name()));
        model.addAttribute("vehicles", all);
        model.addAttribute("places", places);
        model.addAttribute("mayEdit", scope.may(Permission.EDIT_WORKFORCE));
        return "treatment/vehicles";
    }
}
