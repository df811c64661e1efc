package vn.vungxanh.care.rounds;

import vn.vungxanh.kernel.Rule;

/** What this room does not allow. */
public enum RoundsRule implements Rule {
    /** A telephone whose clock runs ahead would put this morning's visit into the evening. */
    OBSERVED_IN_FUTURE,
    /** Nobody was watched before the isolation began. */
    OBSERVED_BEFORE_WATCH,
    /** What happened after the watch ended belongs elsewhere. */
    OBSERVED_AFTER_WATCH,
    /** The id belongs to a look at another person. */
    OBSERVATION_ID_TAKEN,
    TEMPERATURE_UNLIKELY,
    SPO2_UNLIKELY,
    PULSE_UNLIKELY,
    BREATHS_UNLIKELY,
    /** Who was not met has no temperature. */
    NOT_MET_BUT_MEASURED,
    /** Nobody was chosen. */
    NOBODY_NAMED,
    /** An alarm is closed by saying what was done. */
    DEED_MISSING,
    /** "Other" says nothing without words. */
    NOTE_MISSING,
    ALARM_CLOSED,
    /** Only what was noted within the last day can be taken back. */
    TOO_LATE_TO_UNDO,
    WATCH_BACKWARDS,
    OUTSIDE_JURISDICTION,
    UNREADABLE_FILTER;

    @Override
    public String room() {
        return "rounds";
    }
}
