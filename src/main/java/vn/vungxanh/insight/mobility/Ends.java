package vn.vungxanh.insight.mobility;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;

/** Under which unit an end of a flow is counted: itself, or the part of the unit asked for that it lies in. */
final class Ends {

    private record Part(Unit unit, Jurisdiction inside) {}

    private final Units units;
    private final List<Part> parts;
    private final Map<UnitId, Unit> known = new HashMap<>();

    Ends(Units units, UnitId whole, LocalDate on, boolean byParts) {
        this.units = units;
        this.parts = !byParts
                ? List.of()
                : units.children(whole, on).stream()
                        .map(each -> new Part(each, units.jurisdiction(each.id())))
                        .toList();
    }

    Unit of(UnitId end) {
        return known.computeIfAbsent(end, this::found);
    }

    private Unit found(UnitId end) {
        var part = parts.stream().filter(each -> each.inside().covers(end)).findFirst();
        if (part.isPresent()) {
            return part.get().unit();
        }
        // what lies outside is told at the same level as the parts
        return parts.isEmpty()
                ? units.get(end)
                : units.path(end).stream()
                        .filter(each -> each.level() == parts.get(0).unit().level())
                        .findFirst()
                        .orElse(units.get(end));
    }
}
