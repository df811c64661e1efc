package vn.vungxanh.territory.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitInterval;
import vn.vungxanh.foundation.adminunits.Units;

/** Where a round is held, and how many people officially live there. */
@Component
class RoundAreas {

    private final Units units;

    RoundAreas(Units units) {
        this.units = units;
    }

    /** An official number with the words of the census that it was taken from. */
    record Population(int people, List<String> sources) {}

    Jurisdiction of(Collection<UnitId> areas) {
        var all = new ArrayList<UnitInterval>();
        areas.forEach(area -> all.addAll(units.jurisdiction(area).intervals()));
        return new Jurisdiction(all);
    }

    boolean overlap(Jurisdiction one, Jurisdiction other) {
        return one.intervals().stream()
                .anyMatch(a -> other.intervals().stream().anyMatch(b -> a.from() <= b.to() && b.from() <= a.to()));
    }

    /** Of that part of the unit in which the round is held; null where one of its units has no known population. */
    @Nullable
    Population population(UnitId unit, Collection<UnitId> areas) {
        var part = units.get(unit);
        if (areas.stream().anyMatch(area -> units.get(area).holds(unit))) {
            return part.population() == null ? null : new Population(part.population(), sources(part));
        }
        var people = 0;
        var sources = new TreeSet<String>();
        var known = false;
        for (var area : areas) {
            var inside = units.get(area);
            if (part.holds(area)) {
                if (inside.population() == null) {
                    return null;
                }
                people += inside.population();
                sources.addAll(sources(inside));
                known = true;
            }
        }
        return known ? new Population(people, List.copyOf(sources)) : null;
    }

    private static List<String> sources(Unit unit) {
        return unit.populationSource() == null ? List.of() : List.of(unit.populationSource());
    }
}
