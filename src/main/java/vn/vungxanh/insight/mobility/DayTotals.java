package vn.vungxanh.insight.mobility;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * What all operators together say of a place on a day: the sum of the cells that have figures, and of those alone.
 *
 * @param operators those with figures
 * @param units places with figures
 * @param hidden cells that were too small
 */
public record DayTotals(long total, long stationary, long away, Set<String> operators, int units, int hidden) {

    public DayTotals {
        operators = Set.copyOf(operators);
    }

    /** Of the subscribers seen that day, how many left home; null when no cell has figures. */
    public @Nullable Double shareAway() {
        return total == 0 ? null : (Double) ((double) away / total);
    }

    public @Nullable Double shareStationary() {
        return total == 0 ? null : (Double) ((double) stationary / total);
    }

    /** By day, of the cells of a place. */
    static Map<LocalDate, DayTotals> byDay(List<DayReport> cells) {
        var days = new TreeMap<LocalDate, Sum>();
        for (var cell : cells) {
            days.computeIfAbsent(cell.day(), day -> new Sum()).add(cell);
        }
        var totals = new TreeMap<LocalDate, DayTotals>();
        days.forEach((day, sum) -> totals.put(day, sum.totals()));
        return totals;
    }

    private static final class Sum {

        private final Set<String> operators = new HashSet<>();
        private final Set<UnitId> units = new HashSet<>();
        private long total;
        private long stationary;
        private long away;
        private int hidden;

        void add(DayReport cell) {
            var counts = cell.counts();
            if (counts == null) {
                hidden++;
                return;
            }
            total += counts.total();
            stationary += counts.stationary();
            away += counts.away();
            operators.add(cell.operator());
            units.add(cell.unit());
        }

        DayTotals totals() {
            return new DayTotals(total, stationary, away, operators, units.size(), hidden);
        }
    }
}
