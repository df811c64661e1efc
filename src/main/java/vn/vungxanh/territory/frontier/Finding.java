package vn.vungxanh.territory.frontier;

/** What a patrol came upon. */
public enum Finding {
    NOTHING,
    TRACES,
    PEOPLE,
    OTHER
}
