package vn.vungxanh.foundation.field;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;

/** The units that forms name: the own province in full, of the others the provinces and their districts. */
@Component
class UnitsToTakeAlong implements FieldReference {

    private final Units units;
    private final Clock clock;

    UnitsToTakeAlong(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String table() {
        return "units";
    }

    @Override
    public List<Map<String, Object>> rows(Scope scope, int most) {
        var today = Vietnam.dayOf(clock.instant());
        var path = units.path(scope.home());
        var root = path.isEmpty() ? null : path.get(0);
        var rows = new ArrayList<Map<String, Object>>();
        if (root != null && root.existedOn(today)) {
            add(rows, root, "", today, 9);
        }
        for (var other : units.roots(today)) {
            if (root == null || !other.id().equals(root.id())) {
                add(rows, other, "", today, 1);
            }
        }
        return rows.subList(0, Math.min(most, rows.size()));
    }

    private void add(List<Map<String, Object>> rows, Unit unit, String within, LocalDate day, int depth) {
        var row = new LinkedHashMap<String, Object>();
        row.put("code", unit.code());
        row.put("name", unit.name());
        row.put("within", within);
        row.put("level", unit.level().name());
        rows.add(row);
        if (depth > 0) {
            for (var part : units.children(unit.id(), day)) {
                add(rows, part, unit.code(), day, depth - 1);
            }
        }
    }
}
