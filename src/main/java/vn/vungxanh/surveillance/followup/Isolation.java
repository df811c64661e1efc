package vn.vungxanh.surveillance.followup;

/** Where a contact stays apart. */
public enum Isolation {
    HOME,
    CENTRAL,
    HOSPITAL,
    OTHER
}
