package vn.vungxanh.insight.facts;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vungxanh.insight.facts.PeopleFactRepository.Registers;
import vn.vungxanh.insight.levels.Facts;

/** What cases, clusters, contacts, stays and patients say of each unit alone, without its parts. */
@Component
class CountedFacts {

    private final FactRepository cases;
    private final PeopleFactRepository people;

    CountedFacts(FactRepository cases, PeopleFactRepository people) {
        this.cases = cases;
        this.people = people;
    }

    /** @param kept which registers have anything of the province: elsewhere no row is no 0 */
    record Counted(Registers kept, Map<Integer, Facts> units) {}

    Counted of(Ground ground, String disease, int windowDays, Instant asOf) {
        return new Counted(
                people.registers(ground.reach(), asOf), counted(ground, ground.ids(), disease, windowDays, asOf));
    }

    /** Counted again for the units that news touched; all of them once a register has its first row. */
    Counted again(
            Counted before, Ground ground, Collection<Integer> touched, String disease, int windowDays, Instant asOf) {
        var kept = people.registers(ground.reach(), asOf);
        if (!kept.equals(before.kept())) {
            return of(ground, disease, windowDays, asOf);
        }
        var units = new HashMap<>(before.units());
        touched.forEach(units::remove);
        if (!touched.isEmpty()) {
            units.putAll(counted(ground, touched, disease, windowDays, asOf));
        }
        return new Counted(kept, units);
    }

    private Map<Integer, Facts> counted(
            Ground ground, Collection<Integer> which, String disease, int windowDays, Instant asOf) {
        var wanted = new HashSet<>(which);
        var named = wanted.size() == ground.ids().size() ? ground.reach() : ground.around(wanted);
        var units = new HashMap<Integer, Facts>();
        cases.ofCases(ground.reach(), named, disease, asOf, windowDays).forEach(row -> add(units, ground, wanted, row));
        people.ofPeople(named, disease, asOf).forEach(row -> add(units, ground, wanted, row));
        return units;
    }

    private static void add(Map<Integer, Facts> units, Ground ground, Collection<Integer> wanted, FactRow row) {
        for (var unit : ground.of(row.unit())) {
            if (wanted.contains(unit)) {
                units.merge(unit, row.facts(), Totals::together);
            }
        }
    }
}
