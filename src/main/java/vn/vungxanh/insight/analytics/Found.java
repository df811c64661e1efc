package vn.vungxanh.insight.analytics;

/** Where a case was found, from who was already apart from everybody to who was not. */
public enum Found {
    /** Infected abroad, found at the entry. */
    ENTRY,
    /** Already isolated. */
    ISOLATION,
    /** Of an outbreak whose area was already locked down. */
    BLOCKED,
    /** By tracing, at large until then. */
    CONTACT,
    COMMUNITY,
    UNKNOWN;

    public boolean atLarge() {
        return this == CONTACT || this == COMMUNITY || this == UNKNOWN;
    }
}
