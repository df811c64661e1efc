package vn.vungxanh.care.isolation;

/** How a stay ended. */
public enum StayOutcome {
    COMPLETED,
    MOVED,
    IN_HOSPITAL,
    ESCAPED,
    CANCELLED,
    DIED
}
