package vn.vungxanh.platform.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a unit counts from one change to the day before the next: for layers that show a number for each unit, so that the
 * slider shows the number of its day.
 *
 * @param unit surrogate id of the unit that the records name
 * @param to null for still
 */
public record UnitStep(int unit, LocalDate from, @Nullable LocalDate to, long count) {

    /** Nothing is said of days without anything. @param first earlier changes count on this day */
    public static List<UnitStep> of(Collection<UnitChange> changes, LocalDate first) {
        var units = new TreeMap<Integer, TreeMap<LocalDate, Long>>();
        for (var change : changes) {
            var day = change.day().isBefore(first) ? first : change.day();
            units.computeIfAbsent(change.unit(), id -> new TreeMap<>()).merge(day, change.change(), Long::sum);
        }
        var steps = new ArrayList<UnitStep>();
        units.forEach((unit, days) -> {
            var count = 0L;
            for (var day : days.entrySet()) {
                count += day.getValue();
                var next = days.higherKey(day.getKey());
                if (count > 0) {
                    steps.add(new UnitStep(unit, day.getKey(), next == null ? null : next.minusDays(1), count));
                }
            }
        });
        return steps;
    }

    /** The instant at which a list says the same: the end of the last day, as a day; or the instant asked for. */
    public String until(MapRequest request) {
        return to == null || !to.isBefore(request.day()) ? ListAddress.written(request.asOf()) : to.toString();
    }
}
