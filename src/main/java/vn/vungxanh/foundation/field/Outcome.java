package vn.vungxanh.foundation.field;

import java.util.Locale;

/** What became of an item. */
public enum Outcome {
    /** Written now, with its receipt. */
    STORED,
    /** Was written before with the same words: the same receipt. */
    DUPLICATE,
    /** Not written: the telephone keeps it and shows why. */
    REJECTED,
    /** Kept for a supervisor's decision. */
    CONFLICT,
    /** The program could not just now; the telephone sends it again. Not in the answer's items, but under "later". */
    LATER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
