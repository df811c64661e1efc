package vn.vungxanh.insight.facts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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

/** The units of a province on a day, who borders on whom, and which province records concern. */
@Component
public class Borders {

    private final Units units;

    Borders(Units units) {
        this.units = units;
    }

    /** The province that a unit is or lies in. */
    public Unit province(UnitId unit) {
        return units.path(unit).stream()
                .filter(each -> each.level() == UnitLevel.PROVINCE)
                .findFirst()
                .orElseThrow(() -> FactsRule.NO_PROVINCE.broken(units.get(unit).name()));
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

    Ground ground(Unit province, LocalDate day) {
        var standing = of(province, day);
        var communes = new HashMap<Integer, Jurisdiction>();
        for (var unit : standing) {
            if (Ground.isCommune(unit)) {
                communes.put(unit.id().value(), units.jurisdiction(unit.id()));
            }
        }
        return new Ground(
                province,
                day,
                standing,
                units.jurisdiction(province.id()),
                standing.stream().map(each -> each.id().value()).collect(Collectors.toSet()),
                communes);
    }

    /**
     * By province, the units of which records speak; where a reform came in between, of the provinces of today.
     *
     * @param named units of any time; one that lies in no province is left out
     */
    public Map<UnitId, Set<Integer>> byProvince(Collection<Integer> named, LocalDate day) {
        var found = new HashMap<UnitId, Set<Integer>>();
        for (var unit : named) {
            var path = units.path(new UnitId(unit)).stream()
                    .filter(each -> each.level() == UnitLevel.PROVINCE)
                    .findFirst();
            if (path.isPresent() && path.get().existedOn(day)) {
                found.computeIfAbsent(path.get().id(), id -> new HashSet<>()).add(unit);
            } else if (path.isPresent()) {
                units.becameOf(new UnitId(unit))
                        .forEach(next -> found.computeIfAbsent(
                                        province(next.unit().id()).id(), id -> new HashSet<>())
                                .add(unit));
            }
        }
        return found;
    }
}
