package vn.vungxanh.insight.duties;

/** How a duty stands; the worst first. */
public enum State {
    /** Nothing came for so long that nobody seems to be there. */
    SILENT,
    /** What fell due last was not entered. */
    LATE,
    /** It was entered, but after it was due. */
    CAUGHT_UP,
    ON_TIME
}
