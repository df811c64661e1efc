package vn.vungxanh.insight.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.Succession;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;

/** The units of a province on a day, who borders on whom, and which of them answers for what records name. */
@Component
class Borders {

    private final Units units;

    Borders(Units units) {
        this.units = units;
    }

    /** The province that a unit is or lies in. */
    Unit province(UnitId unit) {
        return units.path(unit).stream()
                .filter(each -> each.level() == UnitLevel.PROVINCE)
                .findFirst()
                .orElseThrow(() -> RiskRule.NO_PROVINCE.broken(units.get(unit).name()));
    }

    /** Province, districts and communes that stood on the day. */
    List<Unit> of(Unit province, LocalDate day) {
        return units.subtree(province.id()).stream()
                .map(units::get)
                .filter(each -> each.level() != UnitLevel.HAMLET && each.existedOn(day))
                .toList();
    }

    /** Where borders were only measured before a reform, those of what a unit was made of. */
    List<Integer> neighbours(Unit unit, LocalDate day) {
        var own = units.neighbours(unit.id());
        if (!own.isEmpty()) {
            return own.stream()
                    .map(each -> each.unit())
                    .filter(each -> each.existedOn(day))
                    .map(each -> each.id().value())
                    .toList();
        }
        var found = new LinkedHashSet<Integer>();
        for (var before : units.cameFrom(unit.id())) {
            for (var beside : units.neighbours(before.unit().id())) {
                units.becameOf(beside.unit().id()).stream()
                        .map(Succession::unit)
                        .filter(each -> each.existedOn(day))
                        .map(each -> each.id().value())
                        .forEach(found::add);
            }
        }
        found.remove(unit.id().value());
        return List.copyOf(found);
    }

    Jurisdiction reach(Unit province) {
        return units.jurisdiction(province.id());
    }

    /**
     * Finds the unit of the day for the one that a record names. A commune of before a reform that went into several is
     * counted in each of them: nobody knows which part a record belongs to.
     */
    Placing placing(List<Unit> landscape) {
        var reach = new HashMap<Integer, Jurisdiction>();
        for (var unit : landscape) {
            if (unit.level() == UnitLevel.COMMUNE) {
                reach.put(unit.id().value(), units.jurisdiction(unit.id()));
            }
        }
        return new Placing(landscape.stream().map(each -> each.id().value()).collect(Collectors.toSet()), reach);
    }

    record Placing(Set<Integer> units, Map<Integer, Jurisdiction> reach) {

        List<Integer> of(int named) {
            if (units.contains(named)) {
                return List.of(named);
            }
            var found = new ArrayList<Integer>();
            reach.forEach((unit, all) -> {
                if (all.covers(new UnitId(named))) {
                    found.add(unit);
                }
            });
            return found;
        }
    }
}
