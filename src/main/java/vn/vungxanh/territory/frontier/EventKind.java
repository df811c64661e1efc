package vn.vungxanh.territory.frontier;

/** Stopped at the border, received from the neighbour, handed to the neighbour. */
public enum EventKind {
    STOPPED,
    RECEIVED,
    HANDED_OVER
}
