package vn.vungxanh.surveillance.chains;

/** How the statement came here. */
public enum Origin {
    /** By an officer. */
    DECLARED,
    /** Taken over from the backward trace. */
    TRACED,
    IMPORTED
}
