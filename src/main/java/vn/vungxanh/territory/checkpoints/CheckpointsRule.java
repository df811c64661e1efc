package vn.vungxanh.territory.checkpoints;

import vn.vungxanh.kernel.Rule;

/** The room's rules. */
public enum CheckpointsRule implements Rule {
    NAME_MISSING,
    CODE_TAKEN,
    CODE_MALFORMED,
    TEXT_TOO_LONG,
    OUTSIDE_JURISDICTION,
    DOCUMENT_MISSING,
    GUARDS_NOT_COUNTED,
    POST_OPEN,
    POST_CLOSED,
    END_BEFORE_START,
    PASSED_IN_FUTURE,
    PLATE_MISSING,
    PLATE_MALFORMED,
    FROM_MISSING,
    FROM_UNKNOWN,
    FROM_AMBIGUOUS,
    TO_MISSING,
    NOBODY_ABOARD,
    TOO_MANY_ABOARD,
    TRAVELLER_UNNAMED,
    NAME_MALFORMED,
    BIRTH_YEAR_MALFORMED,
    NATIONAL_ID_MALFORMED,
    NATIONAL_ID_DISAGREES,
    PHONE_MALFORMED,
    TEMPERATURE_MALFORMED,
    TESTED_IN_FUTURE,
    UNREADABLE_DAY,
    UNREADABLE_CHOICE,
    UNREADABLE_NUMBER,
    UNREADABLE_FILTER,
    CARD_MALFORMED,
    DECISION_NEEDED,
    REASON_NEEDED,
    PASSAGE_ID_TAKEN,
    PASSAGE_WITHDRAWN,
    ID_MALFORMED,
    TOO_MANY_AT_ONCE,
    AREA_UNKNOWN,
    SOURCE_MISSING;

    /** The field of the form that the rule is about; empty where it is about all of it. */
    public String field() {
        return switch (this) {
            case PLATE_MISSING, PLATE_MALFORMED -> "plate";
            case FROM_MISSING, FROM_UNKNOWN, FROM_AMBIGUOUS -> "from";
            case TO_MISSING -> "to";
            case NOBODY_ABOARD, TOO_MANY_ABOARD, UNREADABLE_NUMBER -> "count";
            case TRAVELLER_UNNAMED, NAME_MALFORMED, CARD_MALFORMED -> "people[0].name";
            case BIRTH_YEAR_MALFORMED -> "people[0].birthYear";
            case NATIONAL_ID_MALFORMED, NATIONAL_ID_DISAGREES -> "people[0].nationalId";
            case PHONE_MALFORMED -> "people[0].phone";
            case TEMPERATURE_MALFORMED -> "people[0].temperature";
            case TESTED_IN_FUTURE -> "people[0].testedOn";
            case DECISION_NEEDED, UNREADABLE_CHOICE -> "people[0].decision";
            case REASON_NEEDED -> "people[0].reason";
            case PASSED_IN_FUTURE, UNREADABLE_DAY -> "at";
            default -> "";
        };
    }

    @Override
    public String room() {
        return "checkpoints";
    }
}
