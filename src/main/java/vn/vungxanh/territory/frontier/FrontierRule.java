package vn.vungxanh.territory.frontier;

import vn.vungxanh.kernel.Rule;

/** The room's rules. */
public enum FrontierRule implements Rule {
    NAME_MISSING,
    CODE_MISSING,
    CODE_TAKEN,
    TEXT_TOO_LONG,
    PLACE_MISSING,
    OUTSIDE_JURISDICTION,
    POINT_INCOMPLETE,
    POST_CLOSED,
    POST_NOT_OPEN_THEN,
    CHANGED_BEFORE_ITS_LAST_CHANGE,
    PEOPLE_NOT_COUNTED,
    /** Fewer are said to be there than are assigned by name. */
    NAMED_ARE_MORE,
    MEMBER_OF_ANOTHER_POST,
    ON_DUTY_TWICE,
    NOBODY_CHOSEN,
    NO_ROSTER_TO_REPEAT,
    IN_THE_FUTURE,
    ENDS_BEFORE_START,
    NOBODY_STOPPED,
    TOO_MANY_PEOPLE,
    NATIONALITY_UNKNOWN,
    BIRTH_YEAR_UNLIKELY,
    /** Minutes belong to every exchange with the neighbour. */
    MINUTES_MISSING,
    MINUTES_TWICE,
    EVENT_WITHDRAWN,
    REASON_MISSING,
    /** A person without a name cannot be found again: no sample, no isolation. */
    NAME_NEEDED_FOR_MEASURE,
    MEASURE_TAKEN_ALREADY,
    /** An event with another content came under the same id. */
    SAME_ID_OTHER_CONTENT,
    GATE_SHUT,
    GATE_KNOWN,
    UNREADABLE_FILTER,
    UNREADABLE_FORM;

    @Override
    public String room() {
        return "frontier";
    }
}
