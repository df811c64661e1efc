package vn.vungxanh.foundation.borders;

import vn.vungxanh.kernel.Rule;

/** What is asked of a file of borders; each has a sentence that says where, and what to do. */
public enum BordersRule implements Rule {
    EMPTY_FILE(Asks.FORM),
    PACKED(Asks.FORM),
    TOO_LARGE(Asks.FORM),
    NOT_JSON(Asks.FORM),
    CUT_OFF(Asks.FORM),
    MORE_BEHIND(Asks.FORM),
    /** Brackets a thousand deep, a number or a text without end. */
    NOT_PLAIN(Asks.FORM),
    TWICE_IN_JSON(Asks.FORM),
    NOT_A_COLLECTION(Asks.FORM),
    /** RFC 7946, 4: WGS 84 alone. */
    OTHER_CRS(Asks.POSITIONS),
    NO_FEATURES(Asks.FORM),
    NOT_A_FEATURE(Asks.FORM),
    TOO_MANY_FEATURES(Asks.FORM),
    TOO_MANY_CORNERS(Asks.FORM),
    TOO_MANY_PROBLEMS(Asks.FORM),

    SOURCE_NEEDED(Asks.DEED),
    BAD_DATE(Asks.DEED),
    REASON_NEEDED(Asks.DEED),
    ANOTHER_AT_WORK(Asks.DEED),
    OUTSIDE_JURISDICTION(Asks.CODES),

    NO_CODE(Asks.CODES),
    UNKNOWN_CODE(Asks.CODES),
    CODE_OF_ANOTHER_DAY(Asks.CODES),
    /** Of the whole file: most of its codes are those of the tree before or after a reform. */
    OTHER_TREE(Asks.CODES),
    ZEROS_LOST(Asks.CODES),
    TWICE(Asks.CODES),

    EMPTY_SHAPE(Asks.SHAPES),
    NOT_AN_AREA(Asks.SHAPES),
    BAD_BRACKETS(Asks.SHAPES),
    RING_TOO_SHORT(Asks.SHAPES),
    RING_OPEN(Asks.SHAPES),
    SHAPE_TOO_FINE(Asks.SHAPES),
    CROSSES_ITSELF(Asks.SHAPES),
    HOLE_OUTSIDE(Asks.SHAPES),
    PARTS_OVERLAP(Asks.SHAPES),

    NOT_A_POSITION(Asks.POSITIONS),
    METRES(Asks.POSITIONS),
    AXES_SWAPPED(Asks.POSITIONS),
    AROUND_THE_WORLD(Asks.POSITIONS),
    OUTSIDE_VIETNAM(Asks.POSITIONS),
    /** Only said: heights do no harm. */
    HEIGHTS(Asks.POSITIONS, true),

    FAR_AWAY(Asks.PLACES),
    CODE_OF_NEIGHBOUR(Asks.PLACES),
    OTHER_AREA(Asks.PLACES, true),
    OFF_ITS_POINT(Asks.PLACES, true),

    MISSING(Asks.WHOLE),

    OVERLAP(Asks.TOPOLOGY),
    SLIVERS(Asks.TOPOLOGY, true),
    /** Only said: a lake is a gap, too. */
    GAP(Asks.TOPOLOGY, true),
    THIN_GAPS(Asks.TOPOLOGY, true);

    private final Asks asks;
    private final boolean onlyNoted;

    BordersRule(Asks asks) {
        this(asks, false);
    }

    BordersRule(Asks asks, boolean onlyNoted) {
        this.asks = asks;
        this.onlyNoted = onlyNoted;
    }

    /** The checks, as the report of a file counts them. */
    public enum Asks {
        FORM,
        POSITIONS,
        SHAPES,
        CODES,
        PLACES,
        WHOLE,
        TOPOLOGY,
        /** Not of the file, but of whoever sends it. */
        DEED
    }

    @Override
    public String room() {
        return "borders";
    }

    public Asks asks() {
        return asks;
    }

    /** Said, but no reason to refuse the file. */
    public boolean isOnlyNoted() {
        return onlyNoted;
    }
}
