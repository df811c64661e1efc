package vn.vungxanh.foundation.borders;

import vn.vungxanh.kernel.Rule;

/** What is asked of a file of borders; each has a sentence that says where, and what to do. */
public enum BordersRule implements Rule {
    NOT_JSON,
    NOT_A_COLLECTION,
    /** RFC 7946, 4: WGS 84 alone. */
    OTHER_CRS,
    NO_FEATURES,
    SOURCE_NEEDED,
    BAD_DATE,
    NO_CODE,
    UNKNOWN_CODE,
    CODE_OF_ANOTHER_DAY,
    ZEROS_LOST,
    TWICE,
    BAD_SHAPE,
    NOT_AN_AREA,
    METRES,
    AXES_SWAPPED,
    OUTSIDE_VIETNAM,
    CROSSES_ITSELF,
    HOLE_OUTSIDE,
    FAR_AWAY,
    MISSING,
    OVERLAP,
    /** Only said: a lake is a gap, too. */
    GAP,
    OTHER_AREA,
    OFF_ITS_POINT;

    @Override
    public String room() {
        return "borders";
    }

    /** Said, but no reason to refuse the file. */
    public boolean isOnlyNoted() {
        return this == GAP || this == OTHER_AREA || this == OFF_ITS_POINT;
    }
}
