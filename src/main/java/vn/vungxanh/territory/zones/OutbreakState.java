package vn.vungxanh.territory.zones;

public enum OutbreakState {
    /** The program grouped cases; nobody has decided yet. */
    PROPOSED,
    CONFIRMED,
    ENDED,
    /** It was looked at and is none. */
    REFUTED,
    /** Its cases stand under another outbreak. */
    MERGED
}
