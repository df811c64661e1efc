package vn.vungxanh.platform.documents;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of text.
 *
 * @param href the list behind a figure; a link on the page only, not on paper
 */
public record Piece(String text, Kind kind, @Nullable String href) {

    public enum Kind {
        WORDS,
        FIGURE,
        /** Stands for a figure that nobody has recorded yet. */
        MISSING
    }

    public static Piece words(String text) {
        return new Piece(text, Kind.WORDS, null);
    }

    public static Piece figure(String text, @Nullable String href) {
        return new Piece(text, Kind.FIGURE, href);
    }

    public static Piece missing(String text) {
        return new Piece(text, Kind.MISSING, null);
    }
}
