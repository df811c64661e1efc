package vn.vungxanh.territory.enforcement;

import vn.vungxanh.kernel.Rule;

/** The room's rules. */
public enum EnforcementRule implements Rule {
    OFFENDER_MISSING,
    PLACE_MISSING,
    EVIDENCE_MISSING,
    TEXT_MISSING,
    TEXT_TOO_LONG,
    OUTSIDE_JURISDICTION,
    IN_THE_FUTURE,
    BIRTH_YEAR_UNLIKELY,
    NATIONALITY_UNKNOWN,
    /** No decree of the table knows the act on that day. */
    NO_ROW_THAT_DAY,
    /** The amount lies outside of what the decree of that day allows. */
    AMOUNT_OUT_OF_RANGE,
    /** The table has no amounts for that day: the decision names article and amount by itself. */
    BASIS_NEEDED,
    DECISION_MISSING,
    DECISION_TAKEN,
    DECIDED_BEFORE_THE_ACT,
    DECIDED_ALREADY,
    NOT_DECIDED_YET,
    PAID_BEFORE_THE_DECISION,
    PAID_ALREADY,
    CANCELLED,
    REASON_MISSING,
    CHECKED_ALREADY,
    NOT_CHECKED_YET,
    NOT_FALSE,
    ANSWERED_ALREADY,
    REFERRED_ALREADY,
    NOT_REFERRED_YET,
    NOT_A_FINE_FOR_FALSE_INFORMATION,
    CASE_NUMBER_TAKEN,
    NOBODY_NAMED,
    A_FOREIGNER_IS_NOT_VIETNAMESE,
    NOT_A_HANDOVER,
    HANDED_OVER_ALREADY,
    MORE_THAN_WERE_HANDED_OVER,
    UNREADABLE_FILTER;

    @Override
    public String room() {
        return "enforcement";
    }
}
