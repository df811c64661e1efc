package vn.vungxanh.territory.frontier;

/** A line of the book of a post: taken over, nothing happened, something happened, given to the next. */
public enum BookKind {
    TAKEN,
    QUIET,
    NOTE,
    GIVEN
}
