package vn.vungxanh.care.rounds;

/** What was done about an alarm. */
public enum AlarmDeed {
    /** Moved to a hospital. */
    HOSPITAL,
    /** A doctor was called or asked. */
    DOCTOR,
    SAMPLED,
    /** Measured again, and well. */
    RECHECKED,
    /** It was typed by mistake. */
    MISTAKE,
    OTHER
}
