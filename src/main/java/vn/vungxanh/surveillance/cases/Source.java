package vn.vungxanh.surveillance.cases;

/** Where the case was found. QUARANTINE cases were already apart from the community when they were found. */
public enum Source {
    COMMUNITY,
    CONTACT,
    QUARANTINE,
    IMPORTED,
    UNKNOWN
}
