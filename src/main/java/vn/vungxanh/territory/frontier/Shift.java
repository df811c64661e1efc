package vn.vungxanh.territory.frontier;

/** When somebody stands at a post. */
public enum Shift {
    ALL_DAY,
    DAY,
    NIGHT
}
