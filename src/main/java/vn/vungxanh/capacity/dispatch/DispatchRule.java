package vn.vungxanh.capacity.dispatch;

import vn.vungxanh.kernel.Rule;

/** The room's rules. */
public enum DispatchRule implements Rule {
    OUTSIDE_JURISDICTION,
    TEXT_TOO_LONG,
    PEOPLE_NOT_COUNTED,
    /** Either a unit of the province or the name of a place outside. */
    PLACE_MISSING,
    NUMBER_TAKEN,
    ENDS_BEFORE_START,
    IN_THE_FUTURE,
    /** Arrived, returned and cancelled are steps in that order. */
    STEP_OUT_OF_ORDER,
    ARRIVES_BEFORE_LEAVING,
    REASON_MISSING,
    REQUEST_CLOSED,
    REQUEST_OF_ANOTHER_UNIT,
    SENDER_MISSING,
    TITLE_MISSING,
    FINDING_INCOMPLETE,
    FINDING_DONE,
    MORE_PASSED_THAN_CAME,
    ENDED_ALREADY,
    UNREADABLE_FILTER,
    UNREADABLE_FORM;

    @Override
    public String room() {
        return "dispatch";
    }
}
