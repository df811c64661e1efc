package vn.vungxanh.insight.duties;

import vn.vungxanh.kernel.Rule;

public enum DutyRule implements Rule {
    UNKNOWN_SOURCE,
    UNKNOWN_FORM,
    OUTSIDE_JURISDICTION,
    /** Either hours of a day, or an interval, or relieved. */
    RHYTHM_UNCLEAR,
    SILENCE_OUT_OF_RANGE,
    BASIS_MISSING,
    ENDS_BEFORE_START,
    /** For this source, holder and unit another assignment holds on some of these days. */
    ALREADY_ASSIGNED,
    /** What was in force stays as it was: an assignment that has begun can only be ended. */
    HAS_BEGUN,
    NOT_OWED,
    NOT_LATE,
    SAID_IN_FUTURE,
    /** Every list with persons leaves for a reason that is kept. */
    REASON_MISSING,
    UNREADABLE_FILTER;

    @Override
    public String room() {
        return "duties";
    }
}
