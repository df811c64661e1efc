package vn.vungxanh.care.isolation;

/** What kind of stay: in a site, at home, or watched at home after the isolation is over. */
public enum StayKind {
    CENTRAL,
    HOME,
    FOLLOW_UP
}
