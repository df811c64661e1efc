package vn.vungxanh.care.rounds;

/** How it became known. */
public enum Way {
    VISIT,
    PHONE,
    /** The person's own report. */
    SELF
}
