package vn.vungxanh.foundation.people;

/** As the identity card writes it. */
public enum Sex {
    MALE,
    FEMALE
}
