package vn.vungxanh.territory.screening;

import vn.vungxanh.kernel.Rule;

/** What this room does not allow. */
public enum ScreeningRule implements Rule {
    NAME_MISSING,
    TEXT_TOO_LONG,
    DATES_MISSING,
    ENDS_BEFORE_START,
    /** Longer than half a year is no round: people move, are born and die. */
    TOO_LONG,
    AREA_MISSING,
    OUTSIDE_JURISDICTION,
    QUESTION_MISSING,
    /** Whoever is asked in two rounds at once would be counted by both. */
    OVERLAPS,
    ROUND_CLOSED,
    END_IN_PAST,
    /** Nobody was chosen. */
    NOBODY_NAMED,
    /** The person does not live in the area of the round. */
    NOT_OF_ROUND,
    /** A telephone whose clock runs ahead would put this morning's visit into the evening. */
    ASKED_IN_FUTURE,
    ASKED_BEFORE_ROUND,
    ASKED_AFTER_ROUND,
    SIGN_MISSING,
    WELL_WITH_SIGN,
    /** Such a question is not asked in this round. */
    SIGN_NOT_ASKED,
    REASON_MISSING,
    /** The id belongs to a visit to another person. */
    VISIT_ID_TAKEN,
    TOO_LATE_TO_UNDO,
    EXPORT_REASON_MISSING,
    EXPORT_TOO_LARGE,
    UNREADABLE_FILTER,
    ROUND_UNKNOWN,
    UNREADABLE_TIME;

    @Override
    public String room() {
        return "screening";
    }
}
