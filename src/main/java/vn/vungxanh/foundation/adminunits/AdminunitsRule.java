package vn.vungxanh.foundation.adminunits;

import vn.vungxanh.kernel.Rule;

/** What a tree of units must keep to. */
public enum AdminunitsRule implements Rule {
    NOT_A_TABLE,
    MISSING_COLUMN,
    EMPTY_FILE,
    MISSING_VALUE,
    UNKNOWN_LEVEL,
    BAD_DATE,
    BAD_NUMBER,
    ENDS_BEFORE_IT_BEGINS,
    DUPLICATE_KEY,
    OVERLAPPING_VALIDITY,
    UNKNOWN_PARENT,
    UNKNOWN_PREDECESSOR,
    CYCLE,
    LEVEL_NOT_BELOW_PARENT,
    OUTLIVES_PARENT,
    PLACE_CHANGED,
    NO_ROOM;

    @Override
    public String room() {
        return "adminunits";
    }
}
