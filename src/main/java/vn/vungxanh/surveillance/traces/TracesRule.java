package vn.vungxanh.surveillance.traces;

import vn.vungxanh.kernel.Rule;

/** What this room does not allow. */
public enum TracesRule implements Rule {
    /** No contact definition has this id. */
    UNKNOWN_DEFINITION,
    /** A trace goes from F1 to a few levels. */
    DEPTH_OUT_OF_RANGE,
    /** Nobody has met anybody yet at that instant. */
    AS_OF_IN_FUTURE,
    /** A changed value of a what-if run lies outside what makes sense. */
    WHAT_IF_OUT_OF_RANGE,
    /** An address asks for what cannot be read. */
    UNREADABLE_FILTER,
    /** No unit, or several, are called like this. */
    UNKNOWN_UNIT,
    /** The period of a run over many cases begins after it ends. */
    PERIOD_ENDS_BEFORE_IT_BEGINS,
    /** A run over many cases names at least one. */
    NO_CASES,
    TOO_MANY_CASES,
    /** Nobody was chosen for the list of contacts. */
    NOBODY_CHOSEN,
    /** What was chosen is no longer among the contacts of this case. */
    NOT_A_CONTACT,
    /** One more run of this account would have to wait for too long. */
    TOO_MANY_RUNS;

    @Override
    public String room() {
        return "traces";
    }
}
