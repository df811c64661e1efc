package vn.vungxanh.care.rounds;

/** Why a watch stopped before its last day was over. */
public enum Ending {
    COMPLETED,
    ADMITTED,
    MOVED,
    ESCAPED,
    DIED,
    CANCELLED,
    /** Another watch of the same person began. */
    REPLACED,
    OTHER
}
