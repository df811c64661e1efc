package vn.vungxanh.care.rounds;

/** Why somebody is watched. */
public enum WatchReason {
    /** Isolated at home. */
    HOME,
    /** Isolated at a site. */
    SITE,
    /** The days of watching oneself after isolation. */
    AFTERWARDS,
    /** Ill without danger, treated at home. */
    CASE_AT_HOME,
    /** Back from hospital. */
    DISCHARGED;

    /** Whose illness is known, not only feared. */
    public boolean ill() {
        return this == CASE_AT_HOME || this == DISCHARGED;
    }
}
