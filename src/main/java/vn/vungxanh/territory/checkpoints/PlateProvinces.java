package vn.vungxanh.territory.checkpoints;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.sheets.ResourceTable;

/** Which province gave a plate: a hint where a vehicle may come from, which the officer sees and can change. */
@Component
public class PlateProvinces {

    private final Units units;

    PlateProvinces(Units units) {
        this.units = units;
    }

    /** By the first two digits; without the post's own province, for that says nothing. */
    public Map<String, String> names(UnitId post) {
        var own = units.path(post).get(0).id();
        var names = new TreeMap<String, String>();
        for (var row : ResourceTable.read("checkpoints/plates.csv")) {
            units.everyUnitWithCode(row.get("code")).stream()
                    .findFirst()
                    .filter(unit -> !unit.id().equals(own))
                    .map(Unit::name)
                    .ifPresent(name -> names.put(row.get("plate"), name));
        }
        return names;
    }
}
