package vn.vungxanh.capacity.workforce;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;

/** How many people there are and how many of them are away, without names. */
@org.springframework.stereotype.Service
@Transactional(readOnly = true)
public class WorkforceQueries {

    private final CountRepository counts;
    private final Units units;

    WorkforceQueries(CountRepository counts, Units units) {
        this.counts = counts;
        this.units = units;
    }

    /** Those in service, by service and skill; what nobody has is left out. */
    public List<HeadCount> counts(Scope scope, UnitId unit, Instant asOf) {
        return sums(lines(scope, unit, asOf).stream()
                .filter(line -> line.standing() == Standing.ACTIVE)
                .toList());
    }

    /** Students and retired people who can be called. */
    public List<HeadCount> reserve(Scope scope, UnitId unit, Instant asOf) {
        return sums(lines(scope, unit, asOf).stream()
                .filter(line -> line.standing() != Standing.ACTIVE)
                .toList());
    }

    /** Line by line as they were entered, the smallest units first in their order. */
    public List<StaffLine> lines(Scope scope, UnitId unit, Instant asOf) {
        if (!scope.covers(unit)) {
            throw new NotFound("unit " + unit);
        }
        return counts.lines(units.jurisdiction(unit), asOf);
    }

    static List<HeadCount> sums(List<StaffLine> lines) {
        record Key(Service service, Skill skill) {}
        var sums = new TreeMap<Key, HeadCount>(
                java.util.Comparator.comparing(Key::service).thenComparing(Key::skill));
        lines.forEach(line -> sums.merge(
                new Key(line.service(), line.skill()),
                new HeadCount(line.service(), line.skill(), line.total(), line.dispatched(), line.available()),
                (a, b) -> new HeadCount(
                        a.service(),
                        a.skill(),
                        a.total() + b.total(),
                        a.dispatched() + b.dispatched(),
                        a.available() + b.available())));
        return new ArrayList<>(sums.values());
    }
}
