package vn.vungxanh.territory.declarations;

/** How a question is answered. */
public enum FieldType {
    NAME,
    /** A day, or only its year: {@code 1957} or {@code 1957-03-08}. */
    BIRTH,
    SEX,
    DOCUMENT,
    TEXT,
    /** The code of a commune. */
    UNIT,
    HAMLET,
    PHONE,
    EMAIL,
    DAY,
    YESNO,
    CHOICE,
    /** Some of the options, joined by commas. */
    MANY,
    /** One place a line. */
    PLACES
}
