package vn.vungxanh.surveillance.chains.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.surveillance.chains.Movement;
import vn.vungxanh.surveillance.chains.Movements;

/** The movement of a case: a map for the eye, and the same as a list. */
@Controller
@RequestMapping("/chains/cases/{id}/movement")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class MovementController {

    private final Movements movements;
    private final Units units;

    MovementController(Movements movements, Units units) {
        this.movements = movements;
        this.units = units;
    }

    @GetMapping
    String page(Scope scope, @PathVariable UUID id, Model model) {
        model.addAttribute("movement", movements.of(scope, id));
        return "chains/movement";
    }

    /** The list alone, to stand beside the path on the map. */
    @GetMapping("/list")
    String list(Scope scope, @PathVariable UUID id, Model model) {
        model.addAttribute("movement", movements.of(scope, id));
        return "chains/movement_list";
    }

    @GetMapping("/data")
    ResponseEntity<Sketch> data(Scope scope, @PathVariable UUID id) {
        var movement = movements.of(scope, id);
        var points = new ArrayList<Point>();
        for (var n = 0; n < movement.stays().size(); n++) {
            var stay = movement.stays().get(n);
            if (stay.latitude() != null && stay.longitude() != null) {
                points.add(new Point(n + 1, stay.latitude(), stay.longitude(), stay.place()));
            }
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Sketch(points, around(movement.illness().unit(), movement)));
    }

    /** There are no tiles: the communes of the province give the eye its bearings. */
    private List<Point> around(UnitId home, Movement movement) {
        var on = movement.illness().anchorOn();
        var province = units.path(home).get(0);
        return units.subtree(province.id()).stream()
                .map(units::get)
                .filter(unit -> unit.level() == UnitLevel.COMMUNE && unit.existedOn(on))
                .filter(unit -> unit.latitude() != null && unit.longitude() != null)
                .map(MovementController::point)
                .toList();
    }

    private static Point point(Unit unit) {
        var latitude = unit.latitude();
        var longitude = unit.longitude();
        return new Point(0, latitude == null ? 0 : latitude, longitude == null ? 0 : longitude, unit.shortName());
    }

    record Sketch(List<Point> stops, List<Point> communes) {}

    /** @param number place in the list; 0 for a commune */
    record Point(int number, double latitude, double longitude, String name) {}
}
