package vn.vungxanh.surveillance.followup;

import java.time.Instant;
import java.time.LocalDate;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;

/**
 * Whose times: cases confirmed and F1 named from a day to an instant, both included, in a unit and all below it. Nothing
 * that happened after the instant counts.
 */
public record ClockFilter(String disease, UnitId unit, LocalDate from, Instant asOf, By by) {

    public enum By {
        UNIT,
        WEEK
    }

    public ClockFilter {
        FollowupRule.PERIOD_BACKWARDS.brokenIf(from.isAfter(Vietnam.dayOf(asOf)));
    }

    public ClockFilter in(UnitId other) {
        return new ClockFilter(disease, other, from, asOf, by);
    }

    public ClockFilter between(LocalDate first, Instant last) {
        return new ClockFilter(disease, unit, first, last, by);
    }
}
