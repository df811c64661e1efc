package vn.vungxanh.care.isolation;

/** Where a rule wants somebody to stay. */
public enum Place {
    CENTRAL,
    HOME
}
