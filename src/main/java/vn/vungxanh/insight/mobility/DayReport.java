package vn.vungxanh.insight.mobility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * What an operator says of a unit on a day.
 *
 * @param counts null when the cell is too small to be kept
 */
public record DayReport(
        LocalDate day,
        String operator,
        UnitId unit,
        @Nullable Counts counts) {

    /**
     * Subscribers.
     *
     * @param total who were seen there; may be more than the two below, where the operator cannot tell
     * @param stationary who did not leave the cell of their home
     * @param away who left it
     */
    public record Counts(int total, int stationary, int away) {}

    record Key(LocalDate day, String operator, int unit) {}

    Key key() {
        return new Key(day, operator, unit.value());
    }
}
