package vn.vungxanh.foundation.deadlines;

/** How a clock stands at an instant. */
public enum DeadlineState {
    LATE,
    RUNNING,
    MET,
    MET_LATE,
    STOPPED
}
