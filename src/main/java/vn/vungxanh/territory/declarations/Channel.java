package vn.vungxanh.territory.declarations;

/** How a declaration came in. */
public enum Channel {
    /** A citizen, on the pages. */
    PAGE,
    API,
    /** Somebody of the staff, for another. */
    STAFF,
    /** Typed where there was no network. */
    FIELD,
    /** A household list of a screening round. */
    ROUND
}
