package vn.vungxanh.territory.checkins;

import vn.vungxanh.kernel.Rule;

public enum CheckinsRule implements Rule {
    /** The place of this code takes no check-ins: never registered, or closed. */
    PLACE_NOT_OPEN,
    /** The receipt is good but nobody of the register stands behind it. */
    BEARER_UNKNOWN,
    NAME_MISSING,
    /** A year of four digits; without it nobody is told from another of the same name. */
    BIRTH_YEAR_MISSING,
    PHONE_MALFORMED,
    COMMUNE_UNKNOWN,
    /** Made by the sender, at most 64 letters. */
    ID_MALFORMED,
    UNREADABLE_TIME,
    /** Nobody is checked in here. */
    NOT_CHECKED_IN,
    HOURS_MALFORMED,
    DAYS_MISSING,
    TEXT_TOO_LONG,
    UNKNOWN_KIND,
    OUTSIDE_JURISDICTION,
    /** What was scanned is none of the codes that are understood here. */
    SCAN_UNREADABLE,
    /** The digits of the card say another sex or year of birth than the card. */
    CARD_CONTRADICTS_ITSELF,
    /** The number was masked on the screen: not enough to know anybody. */
    CODE_NAMES_NOBODY,
    /** A poster was scanned where a person was wanted. */
    THAT_IS_A_PLACE,
    DECIDED_ALREADY,
    REASON_MISSING;

    @Override
    public String room() {
        return "checkins";
    }
}
