package vn.vungxanh.platform.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

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

    Typeface(String file, int weight, boolean italic) {
        this.file = file;
        this.weight = weight;
        this.italic = italic;
    }

    InputStream open() {
        var found = Typeface.class.getResourceAsStream("/liberation/LiberationSerif-" + file + ".ttf");
        if (found == null) {
            throw new IllegalStateException("the font Liberation Serif " + file + " is not in the program");
        }
        return found;
    }

    /** How wide a line is, in twentieths of a point: Word draws a rule as long as a text only if it is told how long. */
    int twips(String text, int points) {
        try (var in = open();
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
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
