package vn.vungxanh.foundation.codes;

import vn.vungxanh.kernel.Rule;

/** Why a code does not open. */
public enum CodesRule implements Rule {
    /** Not one of our codes at all, or cut off. */
    UNREADABLE,
    /** The signature is not by one of our keys, or something was changed after signing. */
    FOREIGN,
    /** Details: how many, and the index of the unit: 0 minutes, 1 hours, 2 days. */
    EXPIRED,
    /** Issued later than the clock says now: the clock of the program is behind. Details as for {@link #EXPIRED}. */
    FROM_FUTURE,
    /** A good code, but not of the kind that is wanted here. */
    OTHER_KIND,
    /** Taken back: the code itself, all codes of its subject, or the key that signed it. */
    REVOKED,
    REASON_MISSING,
    /** A key that is revoked stays revoked. */
    KEY_REVOKED_ALREADY;

    @Override
    public String room() {
        return "codes";
    }
}
