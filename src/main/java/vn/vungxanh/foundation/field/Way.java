package vn.vungxanh.foundation.field;

/** How an item came in. */
public enum Way {
    APP,
    /** Another program. */
    API,
    /** The encrypted file, carried to the office. */
    FILE,
    /** Decided by a supervisor. */
    DESK
}
