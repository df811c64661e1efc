package vn.vungxanh.foundation.imports;

/** What a cell of a column may hold; the mapped row carries it as the text given here. */
public enum ColumnKind {
    TEXT,
    /** 2021-05-24 */
    DATE,
    /** 2021-05-24, or 1957 where only the year is known */
    DATE_OR_YEAR,
    /** 42 */
    INT,
    /** the code of one of the choices */
    CHOICE,
    /** digits and letters that must be complete: citizen number, phone, code */
    ID
}
