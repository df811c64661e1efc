package vn.vungxanh.care.isolation;

/** Whom a rule is about. */
public enum Subject {
    F1,
    F2,
    ENTRANT,
    /** A case that stays at home. */
    F0_HOME,
    /** A patient who came home. */
    DISCHARGED,
    /** Whoever the law of the disease means. */
    ANY
}
