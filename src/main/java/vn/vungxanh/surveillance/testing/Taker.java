package vn.vungxanh.surveillance.testing;

/** Who took the sample: staff, the tested person, or a laboratory that put tubes together. */
public enum Taker {
    STAFF,
    SELF,
    LABORATORY
}
