package vn.vungxanh.care.beds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.Facilities;
import vn.vungxanh.care.facilities.Facility;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.map.UnitChange;

/**
 * Beds and those of them that are taken, day by day, by the unit of the hospital: what the board of beds says when it is
 * asked as of the end of each day.
 */
@Service
@Transactional(readOnly = true)
class BedDays {

    private final Facilities facilities;
    private final CountsBeds occupancy;
    private final Units units;

    BedDays(Facilities facilities, CountsBeds occupancy, Units units) {
        this.facilities = facilities;
        this.occupancy = occupancy;
        this.units = units;
    }

    public List<UnitChange> taken(UnitId unit, LocalDate from, Instant asOf) {
        var start = Vietnam.startOf(from);
        var changes = new HashMap<FacilityId, Map<LocalDate, Long>>();
        var here = here(unit, asOf);
        var before = occupancy.at(start);
        here.keySet().forEach(id -> {
            long lay = 0;
            for (var kind : BedKind.values()) {
                lay += before.count(id, kind);
            }
            add(changes, id, from, lay);
        });
        for (var day : occupancy.flow(start, asOf)) {
            if (here.containsKey(day.facility())) {
                add(changes, day.facility(), day.day(), (long) day.came() - day.left());
            }
        }
        return whileOpen(here, changes, Vietnam.dayOf(asOf));
    }

    public List<UnitChange> beds(UnitId unit, Instant asOf) {
        var changes = new HashMap<FacilityId, Map<LocalDate, Long>>();
        var here = here(unit, asOf);
        var before = new HashMap<FacilityId, Integer>();
        for (var row : facilities.bedsUntil(Vietnam.dayOf(asOf))) {
            var known = here.get(row.facility());
            if (known != null) {
                var day = row.from().isBefore(known.openedOn()) ? known.openedOn() : row.from();
                var earlier = before.put(row.facility(), row.beds());
                add(changes, row.facility(), day, (long) row.beds() - (earlier == null ? 0 : earlier));
            }
        }
        return whileOpen(here, changes, Vietnam.dayOf(asOf));
    }

    private Map<FacilityId, Facility> here(UnitId unit, Instant asOf) {
        var where = units.jurisdiction(unit);
        return facilities.list(Vietnam.dayOf(asOf)).stream()
                .filter(each -> !each.outside() && where.covers(each.unit()))
                .collect(Collectors.toMap(Facility::id, Function.identity()));
    }

    /** A facility that closed is on the board no longer, whoever is written down there still. */
    private static List<UnitChange> whileOpen(
            Map<FacilityId, Facility> here, Map<FacilityId, Map<LocalDate, Long>> changes, LocalDate last) {
        var all = new ArrayList<UnitChange>();
        changes.forEach((id, days) -> {
            var facility = java.util.Objects.requireNonNull(here.get(id));
            var unit = facility.unit().value();
            var closed = facility.closedOn();
            long sum = 0;
            for (var day : days.entrySet()) {
                if (closed == null || !day.getKey().isAfter(closed)) {
                    all.add(new UnitChange(unit, day.getKey(), day.getValue()));
                    sum += day.getValue();
                }
            }
            if (closed != null && closed.isBefore(last)) {
                all.add(new UnitChange(unit, closed.plusDays(1), -sum));
            }
        });
        return all;
    }

    private static void add(Map<FacilityId, Map<LocalDate, Long>> changes, FacilityId id, LocalDate day, long change) {
        changes.computeIfAbsent(id, none -> new HashMap<>()).merge(day, change, Long::sum);
    }
}
