package vn.vungxanh.care.treatment;

/** How a treatment ended. */
public enum End {
    RECOVERED,
    DIED,
    /** Went away without being discharged. */
    LEFT
}
