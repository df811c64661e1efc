package vn.vungxanh.territory.declarations;

import vn.vungxanh.kernel.Rule;

/** What this room does not allow. */
public enum DeclarationsRule implements Rule {
    FIELD_MISSING,
    TEXT_TOO_LONG,
    /** Half a character, which no database can keep. */
    TEXT_UNREADABLE,
    DAY_UNREADABLE,
    DAY_IN_FUTURE,
    OPTION_UNKNOWN,
    COMMUNE_UNKNOWN,
    EMAIL_MALFORMED,
    TOO_MANY_PLACES,
    /** Nothing is taken that was not asked for. */
    FIELD_UNKNOWN,
    ID_MALFORMED,
    KIND_UNKNOWN,
    BODY_UNREADABLE,
    /** The same id was sent before with another content. */
    ID_USED_FOR_ANOTHER,
    RECEIPT_UNKNOWN,
    TOO_MANY_ATTEMPTS,
    /** What the browser carried is of another day or was changed. */
    FORM_EXPIRED,
    ALREADY_REPLACED,
    ALREADY_WITHDRAWN,
    /** Nobody in the register answers to it yet. */
    NOT_MATCHED,
    TRIAGE_CLOSED,
    FINDING_MISSING,
    NOTE_MISSING,
    OUTSIDE_JURISDICTION,
    EXPORT_NEEDS_A_REASON,
    EXPORT_TOO_LARGE,
    UNREADABLE_FILTER;

    @Override
    public String room() {
        return "declarations";
    }
}
