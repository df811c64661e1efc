package vn.vungxanh.platform.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/** Liberation Serif: as wide as Times New Roman letter by letter, and with all letters of Vietnamese. */
enum Typeface {
    REGULAR("Regular", 400, false),
    BOLD("Bold", 700, false),
    ITALIC("Italic", 400, true),
    BOLD_ITALIC("BoldItalic", 700, true);

    static final String FAMILY = "Liberation Serif";

    private final String file;
    final int weight;
    final boolean italic;
    private byte @Nullable [] bytes;

    Typeface(String file, int weight, boolean italic) {
        this.file = file;
        this.weight = weight;
        this.italic = italic;
    }

    /** Parsed anew for each document, which takes a part of it along; unpacked once. */
    TrueTypeFont parsed() throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(bytes()));
    }

    private synchronized byte[] bytes() throws IOException {
        var known = bytes;
        if (known == null) {
            try (var found = Typeface.class.getResourceAsStream("/liberation/LiberationSerif-" + file + ".ttf")) {
                if (found == null) {
                    throw new IllegalStateException("the font Liberation Serif " + file + " is not in the program");
                }
                known = found.readAllBytes();
                bytes = known;
            }
        }
        return known;
    }

    /** How wide a line is, in twentieths of a point: Word draws a rule as long as a text only if it is told how long. */
    int twips(String text, int points) {
        try (var font = parsed()) {
            var letters = font.getUnicodeCmapLookup();
            double width = 0;
            for (int letter : text.codePoints().toArray()) {
                width += font.getAdvanceWidth(letters.getGlyphId(letter));
            }
            return (int) Math.round(width * points * 20 / font.getUnitsPerEm());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
