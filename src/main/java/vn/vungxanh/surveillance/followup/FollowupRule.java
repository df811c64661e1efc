package vn.vungxanh.surveillance.followup;

import vn.vungxanh.kernel.Rule;

/** What this room does not allow. */
public enum FollowupRule implements Rule {
    /** A telephone whose clock runs ahead would put today's call into tomorrow. */
    CALL_IN_FUTURE,
    /** Nobody was called before being named as a contact. */
    CALL_BEFORE_CONTACT,
    /** Who was reached was asked for symptoms. */
    SYMPTOMS_UNANSWERED,
    TEMPERATURE_UNLIKELY,
    NEXT_CALL_IN_PAST,
    /** The id of a call belongs to another contact. */
    CALL_ID_TAKEN,
    /** The follow-up has ended: nothing more is recorded. */
    FOLLOWUP_ENDED,
    /** Who is given up on is so for a reason that can be read later. */
    LOST_NEEDS_REASON,
    NOT_LOST,
    REOPENING_NEEDS_REASON,
    /** Calls are made by people whose task it is, at an office that answers for the contact. */
    NO_TRACER_THERE,
    UNKNOWN_COMMUNE,
    SAMPLE_IN_FUTURE,
    RESULT_WITHOUT_SAMPLE,
    RESULT_BEFORE_SAMPLE,
    ISOLATION_IN_FUTURE,
    ISOLATION_NEEDS_BOTH,
    UNKNOWN_RULE,
    UNKNOWN_STEP,
    STEP_IN_FUTURE,
    PERIOD_BACKWARDS,
    UNREADABLE_FILTER;

    @Override
    public String room() {
        return "followup";
    }
}
