package vn.vungxanh.territory.checkpoints;

/** On which way a passage came into the record. */
public enum Channel {
    PAGE,
    API,
    /** From a telephone that had no network: it has happened, so what is unclear is kept and shown to the supervisor. */
    FIELD,
    PAPER;

    boolean afterwards() {
        return this == FIELD || this == PAPER;
    }
}
