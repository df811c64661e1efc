package vn.vungxanh.territory.frontier;

/** Whether a post stays where it is. */
public enum PostKind {
    FIXED,
    MOBILE
}
