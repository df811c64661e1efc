package vn.vungxanh.insight.mobility;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Unit;

/**
 * Who went from one unit to another in a period, all operators together.
 *
 * @param subscribers sum of the days that have a figure
 * @param days that have a figure
 * @param hidden reports that were too small; what they held is in no sum
 * @param change mean percent against the median of the same weekday; null when no day can be compared
 */
public record FlowLine(
        Unit from,
        Unit to,
        long subscribers,
        int days,
        int hidden,
        @Nullable Double change,
        Set<String> operators) {

    /** Of a day that has a figure; 0 without one. */
    public long perDay() {
        return days == 0 ? 0 : Math.round((double) subscribers / days);
    }
}
