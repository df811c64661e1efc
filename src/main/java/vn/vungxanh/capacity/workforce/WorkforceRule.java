package vn.vungxanh.capacity.workforce;

import vn.vungxanh.kernel.Rule;

/** The room's rules. */
public enum WorkforceRule implements Rule {
    NAME_MISSING,
    NAME_TAKEN,
    TEXT_TOO_LONG,
    OUTSIDE_JURISDICTION,
    PEOPLE_NOT_COUNTED,
    IN_THE_FUTURE,
    ENDS_BEFORE_START,
    /** A member with the same staff number stands in the register of the unit. */
    REFERENCE_TAKEN,
    MEMBER_GONE,
    /** A member of a team belongs to the unit of the team. */
    MEMBER_OF_ANOTHER_UNIT,
    LEADER_NOT_IN_TEAM,
    TEAM_EMPTY,
    TEAM_GONE,
    /** Sent and not yet back: cannot be dissolved, struck off or handed over. */
    STILL_AWAY,
    /** An ambulance that carries a patient. */
    ON_THE_ROAD,
    TEAM_NOT_READY,
    PLATE_UNREADABLE,
    PLATE_TAKEN,
    VEHICLE_NOT_READY,
    /** A person, a team or a vehicle would be in two places at the same time. */
    ELSEWHERE_THEN,
    NOT_ENOUGH_PEOPLE,
    NOBODY_CHOSEN,
    UNREADABLE_FILTER,
    UNREADABLE_FORM;

    @Override
    public String room() {
        return "workforce";
    }
}
