package vn.vungxanh.insight.mobility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * How many subscribers of an operator went from one unit to another on a day.
 *
 * @param subscribers null when they are too few to be kept
 */
public record FlowReport(
        LocalDate day,
        String operator,
        UnitId from,
        UnitId to,
        @Nullable Integer subscribers) {

    record Key(LocalDate day, String operator, int from, int to) {}

    Key key() {
        return new Key(day, operator, from.value(), to.value());
    }
}
