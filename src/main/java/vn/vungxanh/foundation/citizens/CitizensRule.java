package vn.vungxanh.foundation.citizens;

import vn.vungxanh.kernel.Rule;

/** What this room does not allow. The sentences never say whether a telephone, a person or a receipt is known. */
public enum CitizensRule implements Rule {
    PHONE_MALFORMED,
    /** Too many requests from one place. */
    TOO_MANY,
    /** Unknown, wrong, too old, used or tried too often: all the same to whoever guesses. */
    CODE_WRONG,
    BIRTH_WRONG,
    /** The paper number, the birth date and the receipt do not belong together. */
    NOT_PROVEN,
    SIGNED_OUT,
    WISH_MISSING,
    TEXT_TOO_LONG,
    /** Enough requests wait for an answer. */
    TOO_MANY_WISHES,
    ANSWER_MISSING,
    ALREADY_ANSWERED;

    @Override
    public String room() {
        return "citizens";
    }
}
