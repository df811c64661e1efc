package vn.vungxanh.territory.zones.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;

/** In which commune a zone is to lie: the first question of its form. */
@Component
class CommuneChoice {

    private final Units units;
    private final Clock clock;

    CommuneChoice(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** By code or name, inside the jurisdiction; the own one for an office of a commune that names none. */
    @Nullable
    UnitId commune(Scope scope, String typed) {
        var home = units.get(scope.home());
        if (typed.isBlank()) {
            return home.level().compareTo(UnitLevel.COMMUNE) >= 0 ? home.id() : null;
        }
        return units.resolve(typed, null, today())
                .unit()
                .map(Unit::id)
                .filter(scope::covers)
                .orElse(null);
    }

    String choose(Scope scope, Map<String, String> words, Model model) {
        var communes = new ArrayList<Unit>();
        units.roots(today()).forEach(root -> collect(scope, root, communes));
        model.addAttribute(
                "communes",
                communes.stream().map(unit -> units.fullName(unit.id())).toList());
        var typed = words.getOrDefault("unit", "");
        model.addAttribute("typed", typed);
        model.addAttribute("problems", typed.isBlank() ? List.of() : List.of(new Problem("zones.problem.unit")));
        return "zones/choose";
    }

    private void collect(Scope scope, Unit unit, List<Unit> found) {
        if (unit.level() == UnitLevel.COMMUNE) {
            if (scope.covers(unit.id())) {
                found.add(unit);
            }
        } else {
            units.children(unit.id(), today()).forEach(child -> collect(scope, child, found));
        }
    }

    private LocalDate today() {
        return Vietnam.dayOf(clock.instant());
    }
}
