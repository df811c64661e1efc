package vn.vungxanh.care.isolation;

/** From when days are counted. */
public enum CountFrom {
    /** Its first day is day 1. */
    ISOLATION,
    /** The day after it is day 1. */
    EXPOSURE
}
