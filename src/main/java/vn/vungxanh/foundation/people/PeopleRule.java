package vn.vungxanh.foundation.people;

import vn.vungxanh.kernel.Rule;

public enum PeopleRule implements Rule {
    NAME_MISSING,
    NAME_TOO_LONG,
    /** Digits, formulas, addresses: not the name of a person. */
    NAME_MALFORMED,
    BIRTH_IN_FUTURE,
    BIRTH_TOO_LONG_AGO,
    BIRTH_YEAR_DISAGREES,
    /** Neither a citizen number, nor an old identity card, nor a passport: often a number that a sheet has rounded. */
    NATIONAL_ID_MALFORMED,
    NATIONAL_ID_DISAGREES_WITH_SEX,
    NATIONAL_ID_DISAGREES_WITH_BIRTH,
    PHONE_MALFORMED,
    TEXT_TOO_LONG,
    RESIDENCE_UNKNOWN,
    RESIDENCE_OUTSIDE_JURISDICTION,
    /** The earlier address began later than that. */
    MOVE_BEFORE_EARLIER_ADDRESS,
    MOVE_IN_FUTURE,
    /** Somebody registered there carries the same number. */
    NATIONAL_ID_TAKEN,
    NOT_WITH_ONESELF,
    ALREADY_MERGED,
    /** Somebody else decided it meanwhile. */
    PAIR_DECIDED,
    MERGE_UNDONE,
    /** The kept record was merged further: that later merge is undone first. */
    MERGED_FURTHER;

    @Override
    public String room() {
        return "people";
    }
}
