package vn.vungxanh.insight.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitInterval;
import vn.vungxanh.foundation.adminunits.UnitLevel;

/**
 * The units of a province on a day, and which of them answers for what records name. A commune of before a reform that went
 * into several is counted in each of them: nobody knows which part a record belongs to.
 *
 * @param units in preorder: province, districts and communes
 * @param reach all ids of the province, of any time
 * @param ids of the units
 * @param communes all ids that each commune answers for
 */
public record Ground(
        Unit province,
        LocalDate day,
        List<Unit> units,
        Jurisdiction reach,
        Set<Integer> ids,
        Map<Integer, Jurisdiction> communes) {

    /** The units that answer for the one that a record names. */
    List<Integer> of(int named) {
        if (ids.contains(named)) {
            return List.of(named);
        }
        var found = new ArrayList<Integer>();
        communes.forEach((unit, all) -> {
            if (all.covers(new UnitId(named))) {
                found.add(unit);
            }
        });
        return found;
    }

    /** All ids by which records may name these units. */
    Jurisdiction around(Collection<Integer> some) {
        var intervals = new ArrayList<UnitInterval>();
        for (var unit : some) {
            var all = communes.get(unit);
            if (all == null) {
                intervals.add(new UnitInterval(unit, unit));
            } else {
                intervals.addAll(all.intervals());
            }
        }
        return new Jurisdiction(intervals);
    }

    List<Integer> communesAmong(Collection<Integer> some) {
        return some.stream().filter(communes::containsKey).toList();
    }

    boolean sameAs(Ground other) {
        return day.equals(other.day) && ids.equals(other.ids);
    }

    static boolean isCommune(Unit unit) {
        return unit.level() == UnitLevel.COMMUNE;
    }
}
