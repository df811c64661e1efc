package vn.vungxanh.platform.sheets;

import java.util.Set;

/**
 * One cell as text. {@code text} is what the sheet holds (a date as dd/MM/yyyy, a whole number with all its digits);
 * {@link #clean()} is what it means.
 */
public record SheetCell(String text, Kind kind, Set<Note> notes) {

    public static final SheetCell BLANK = new SheetCell("", Kind.BLANK, Set.of());

    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        DATE,
        /** #N/A, #REF! and their like. */
        ERROR
    }

    public enum Note {
        /** The value is the one that Excel computed last. */
        FORMULA,
        /** A long number of which Excel has thrown digits away. */
        LOST_DIGITS,
        /** The text was typed in a TCVN3 or VNI font and has been turned into Unicode. */
        LEGACY_FONT
    }

    public static SheetCell text(String text) {
        return text.isEmpty() ? BLANK : new SheetCell(text, Kind.TEXT, CellText.notes(text));
    }

    public boolean has(Note note) {
        return notes.contains(note);
    }

    public boolean isBlank() {
        return kind == Kind.BLANK || clean().isEmpty();
    }

    /** Composed Unicode, without invisible characters, outer blanks, a leading apostrophe or the wrapping {@code ="…"}. */
    public String clean() {
        return kind == Kind.NUMBER || kind == Kind.DATE ? text : CellText.clean(text);
    }
}
