package vn.vungxanh.territory.checkins;

/** How a check-in came. */
public enum Source {
    PAGE,
    API,
    STAFF,
    FIELD
}
