package vn.vungxanh.surveillance.orders;

/** Why somebody is sampled. */
public enum Purpose {
    CONTACT,
    SYMPTOMS,
    MASS_SCREENING,
    ISOLATION,
    DISCHARGE,
    ENTRY,
    WORKERS,
    HEALTH_STAFF,
    /** Everybody of a positive pool, one by one. */
    POOL_FOLLOW_UP,
    /** After a positive that does not confirm by itself. */
    CONFIRMATION,
    SELF_TEST,
    OTHER
}
