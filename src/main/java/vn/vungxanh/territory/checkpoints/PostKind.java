package vn.vungxanh.territory.checkpoints;

public enum PostKind {
    /** Where a road enters the province. */
    GATE,
    DISTRICT,
    COMMUNE,
    MOBILE
}
