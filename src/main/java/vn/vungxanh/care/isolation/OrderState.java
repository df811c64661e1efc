package vn.vungxanh.care.isolation;

/** How far an order is. */
public enum OrderState {
    PROPOSED,
    ISSUED,
    RUNNING,
    /** Away without leave; the days go on. */
    ESCAPED,
    COMPLETED,
    IN_HOSPITAL,
    CANCELLED,
    DIED;

    public boolean isOpen() {
        return this == PROPOSED || this == ISSUED || this == RUNNING || this == ESCAPED;
    }
}
