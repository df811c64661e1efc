package vn.vungxanh.surveillance.testing.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.surveillance.laboratories.Laboratories;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.testing.ShipmentState;
import vn.vungxanh.surveillance.testing.Shipments;
import vn.vungxanh.surveillance.testing.TestAddress;

/** Which boxes of tubes are on the road, which arrived, which are lost. */
@Controller
@RequestMapping("/testing/shipments")
class ShipmentController {

    private static final int SHOWN = 50;

    private final Shipments shipments;
    private final Laboratories laboratories;
    private final Units units;
    private final Clock clock;

    ShipmentController(Shipments shipments, Laboratories laboratories, Units units, Clock clock) {
        this.shipments = shipments;
        this.laboratories = laboratories;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(
            Scope scope,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable UUID lab,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var wanted = Stream.of(ShipmentState.values())
                .filter(each -> each.name().equalsIgnoreCase(state))
                .findFirst()
                .orElse(null);
        var laboratory = lab == null ? null : new LaboratoryId(lab);
        var found = shipments.list(scope, scope.home(), wanted, laboratory, Math.max(1, page), SHOWN);
        Map<String, String> words = new LinkedHashMap<>();
        if (wanted != null) {
            words.put("state", wanted.name().toLowerCase(Locale.ROOT));
        }
        if (lab != null) {
            words.put("lab", lab.toString());
        }
        Map<String, String> places = new LinkedHashMap<>();
        found.items().forEach(each -> places.put(each.id().toString(), units.fullName(each.from())));
        model.addAttribute("shipments", found);
        model.addAttribute("counts", shipments.counts(scope, scope.home(), laboratory));
        model.addAttribute("state", wanted == null ? "" : wanted.name());
        model.addAttribute("places", places);
        model.addAttribute("laboratories", laboratories.all());
        model.addAttribute("now", clock.instant());
        model.addAttribute("address", TestAddress.of("/testing/shipments", words));
        return "testing/shipments";
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String one(Scope scope, @PathVariable UUID id, Model model) {
        return show(scope, id, "", "", model);
    }

    @PostMapping("/{id}/lost")
    @PreAuthorize("hasAnyAuthority('TAKE_SAMPLES', 'ENTER_RESULTS')")
    String lost(Scope scope, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Model model) {
        try {
            shipments.lost(scope, id, reason);
            return "redirect:/testing/shipments/" + id;
        } catch (RuleBroken broken) {
            return show(scope, id, broken.rule().messageKey(), reason, model);
        }
    }

    private String show(Scope scope, UUID id, String problem, String reason, Model model) {
        var shipment = shipments.open(scope, id);
        model.addAttribute("shipment", shipment);
        model.addAttribute("tubes", shipments.tubesOf(scope, shipment));
        model.addAttribute("place", units.fullName(shipment.from()));
        model.addAttribute("laboratory", TestList.nameOf(laboratories.all(), shipment.laboratory()));
        model.addAttribute("problem", problem);
        model.addAttribute("reason", reason);
        model.addAttribute("maySee", scope.may(Permission.VIEW_CASES));
        model.addAttribute("mayChange", scope.may(Permission.TAKE_SAMPLES) || scope.may(Permission.ENTER_RESULTS));
        return "testing/shipment";
    }
}
