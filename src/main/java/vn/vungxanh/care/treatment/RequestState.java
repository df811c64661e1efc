package vn.vungxanh.care.treatment;

/** How far a request for a bed has come. */
public enum RequestState {
    OPEN,
    ACCEPTED,
    DEPARTED,
    ARRIVED,
    /** No bed is needed. */
    CLOSED,
    /** The case was none. */
    WITHDRAWN;

    public boolean isPending() {
        return this == OPEN || this == ACCEPTED || this == DEPARTED;
    }
}
