package vn.vungxanh.capacity.workforce;

/** What the team itself says; whether it is away is told by its orders. */
public enum Readiness {
    READY,
    /** Comes together when it is called. */
    ON_CALL,
    NOT_READY
}
