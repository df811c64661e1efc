package vn.vungxanh.surveillance.followup;

/** What came of a call or a visit. */
public enum CallOutcome {
    REACHED,
    NO_ANSWER,
    WRONG_NUMBER,
    REFUSED,
    MOVED,
    DIED,
    ALREADY_KNOWN
}
