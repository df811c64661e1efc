package vn.vungxanh.territory.zones.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.territory.zones.ZoneId;
import vn.vungxanh.territory.zones.ZoneQueries;
import vn.vungxanh.territory.zones.ZoneQueries.Which;

/** The board of zones and the page of one. */
@Controller
@RequestMapping("/zones")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class ZoneController {

    private final ZoneQueries zones;
    private final ZonePages pages;
    private final Asked asked;
    private final Units units;

    ZoneController(ZoneQueries zones, ZonePages pages, Asked asked, Units units) {
        this.zones = zones;
        this.pages = pages;
        this.asked = asked;
        this.units = units;
    }

    @GetMapping
    String board(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var asOf = asked.asOf(words);
        var unit = asked.unit(scope, words, asOf);
        var which = Asked.which(words);
        var counts = new EnumMap<Which, Integer>(Which.class);
        for (var each : Which.values()) {
            counts.put(each, zones.list(scope, unit, each, asOf).size());
        }
        var kind = words.getOrDefault("kind", "");
        model.addAttribute(
                "lines",
                zones.lines(scope, unit, which, asOf).stream()
                        .filter(line ->
                                kind.isEmpty() || line.zone().kind().name().equalsIgnoreCase(kind))
                        .toList());
        model.addAttribute("counts", counts);
        model.addAttribute("which", which);
        model.addAttribute("asOf", asOf);
        model.addAttribute("unit", units.get(unit));
        model.addAttribute("address", "/zones?unit=" + units.get(unit).code() + "&asOf=" + asOf);
        model.addAttribute("mayDeclare", scope.may(Permission.DECLARE_ZONES));
        return "zones/board";
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    String one(Scope scope, @PathVariable UUID id, Model model) {
        return pages.zone(scope, new ZoneId(id), List.of(), Typed.nothing(), model);
    }
}
