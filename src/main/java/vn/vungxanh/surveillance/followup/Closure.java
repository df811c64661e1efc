package vn.vungxanh.surveillance.followup;

/** Why a follow-up ended before its time. */
public enum Closure {
    BECAME_CASE,
    DIED,
    /** No exposure is left in the register of contacts. */
    WITHDRAWN,
    /** Somebody else follows this person up, or followed up before. */
    ELSEWHERE,
    /** The person's two records became one, and the other one is followed up. */
    MERGED
}
