package vn.vungxanh.insight.statutory;

import vn.vungxanh.kernel.Rule;

public enum StatutoryRule implements Rule {
    /** A form goes out once; what was wrong is said in a correction. */
    ALREADY_SENT,
    /** The clock of the law is stricter than completeness: it goes out with a written reason. */
    MISSING_NEEDS_REASON,
    OUTSIDE_YOUR_JURISDICTION,
    /** Answers come from the level above, not from whoever sent it. */
    NOT_FOR_YOU_TO_ANSWER,
    NOT_SENT_YET,
    ALREADY_ANSWERED,
    REASON_TOO_SHORT,
    ALREADY_CORRECTED,
    /** "Không có ca" cannot be said while the records hold cases of the period. */
    THERE_ARE_CASES,
    NOT_A_PERIOD,
    NOT_BY_HAND,
    WITHDRAWN,
    TOO_LONG,
    UNREADABLE_FIELD,
    UNREADABLE_FILTER,
    BEGINS_IN_THE_FUTURE,
    ALREADY_BEGUN;

    @Override
    public String room() {
        return "statutory";
    }
}
