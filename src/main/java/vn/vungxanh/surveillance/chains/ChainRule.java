package vn.vungxanh.surveillance.chains;

import vn.vungxanh.kernel.Rule;

/** What this room does not allow. */
public enum ChainRule implements Rule {
    /** Nobody infects oneself. */
    SELF_INFECTION,
    /** Whoever was infected through a case cannot have infected it. */
    CYCLE,
    /** A case has one infector; others are possible ones. */
    SECOND_INFECTOR,
    /** The same statement stands already. */
    ALREADY_STATED,
    /** Even after the longest incubation the infector was not yet infected when the other fell ill. */
    INFECTOR_ILL_TOO_LATE,
    /** Nobody is infected after falling ill. */
    EXPOSURE_AFTER_ILLNESS,
    /** Nor by somebody who had not been infected yet. */
    EXPOSURE_BEFORE_INFECTOR,
    EXPOSURE_IN_FUTURE,
    OTHER_DISEASE,
    UNKNOWN_INFECTOR,
    NOTE_TOO_LONG,
    WITHDRAWAL_NEEDS_REASON,
    EXPORT_NEEDS_REASON,
    UNREADABLE_FILTER;

    @Override
    public String room() {
        return "chains";
    }
}
