package vn.vungxanh.foundation.field;

import vn.vungxanh.kernel.Rule;

/** What this room does not allow: of a whole batch (with the answer's status), of one item, of a page. */
public enum FieldRule implements Rule {
    UNREADABLE_BATCH(400),
    DEVICE_MALFORMED(400),
    TOO_MANY_ITEMS(413),
    BATCH_TOO_LARGE(413),
    ENCODING_UNKNOWN(415),
    /** Reported lost: whoever found it brings it to the office. */
    DEVICE_LOST(403),
    DEVICE_BLOCKED(403),
    /** One telephone sends on many connections at once. */
    DEVICE_TOO_BUSY(429),
    TOO_MUCH_WAITS(503),

    ITEM_UNREADABLE(422),
    ID_MALFORMED(422),
    /** The id belongs to something that another telephone sent. */
    ID_TAKEN(422),
    SEQ_MALFORMED(422),
    /** What arrived is not what was sent. */
    HASH_MISMATCH(422),
    TIME_UNREADABLE(422),
    VERSION_MALFORMED(422),
    /** An app of another year, or a form that is not here any more. */
    KIND_UNKNOWN(422),
    PAYLOAD_UNREADABLE(422),
    /** Signs that no text can hold: NUL, halves of a pair. */
    PAYLOAD_BAD_SIGNS(422),
    /** Somebody's form on a telephone on which that person never signed in. */
    AUTHOR_UNKNOWN(422),
    NOT_ALLOWED(422),
    NOT_FOUND(422),
    /** A fault of the program, with the number under which the log holds it. */
    FAULT(422),

    NAME_MISSING(422),
    DECISION_INCOMPLETE(422),
    ALREADY_DECIDED(422),
    FILE_UNREADABLE(422),
    FILE_WRONG_PHRASE(422),
    FILE_TOO_LARGE(413);

    private final int status;

    FieldRule(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "field";
    }
}
