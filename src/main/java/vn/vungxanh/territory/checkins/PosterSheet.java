package vn.vungxanh.territory.checkins;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.vungxanh.foundation.codes.QrPicture;

/** A poster as a PDF on A4: the squares are drawn as vectors, 16 cm wide without their margin, as sharp as the printer. */
public final class PosterSheet {

    private static final float MM = 72 / 25.4f;
    private static final float CODE = 182 * MM;
    private static final float MIDDLE = PDRectangle.A4.getWidth() / 2;
    private static final float WIDEST = 190 * MM;
    private static final float LARGE = 24;

    private final PDPageContentStream pen;
    private final PDFont bold;
    private final PDFont plain;
    private float y = PDRectangle.A4.getHeight() - 10 * MM;

    private PosterSheet(PDPageContentStream pen, PDFont bold, PDFont plain) {
        this.pen = pen;
        this.bold = bold;
        this.plain = plain;
    }

    /**
     * @param names of the place, the largest first
     * @param lines what to do, Vietnamese and English in turn
     */
    public static byte[] pdf(String title, QrPicture code, List<String> names, List<String> lines) {
        try (var pdf = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (var pen = new PDPageContentStream(pdf, page)) {
                var sheet = new PosterSheet(pen, face(pdf, "Bold"), face(pdf, "Regular"));
                sheet.draw(title, code, names, lines);
            }
            pdf.getDocumentInformation().setTitle(names.get(0));
            pdf.getDocumentCatalog().setLanguage("vi-VN");
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void draw(String title, QrPicture code, List<String> names, List<String> lines) throws IOException {
        write(bold, LARGE, title);
        squares(code);
        for (var n = 0; n < names.size(); n++) {
            write(n == 0 ? bold : plain, n == 0 ? LARGE : 14, names.get(n));
        }
        y -= 2 * MM;
        for (var line : lines) {
            write(plain, 11.5f, line);
        }
    }

    private void squares(QrPicture code) throws IOException {
        var square = CODE / code.side();
        var top = y;
        for (var row = 0; row < code.side(); row++) {
            for (var column = 0; column < code.side(); column++) {
                var from = column;
                while (code.dark(column, row)) {
                    column++;
                }
                if (column > from) {
                    pen.addRect(
                            MIDDLE - CODE / 2 + from * square,
                            top - (row + 1) * square,
                            (column - from) * square,
                            square);
                }
            }
        }
        pen.fill();
        y = top - CODE;
    }

    /** In the middle; a long line is broken between words, a sign that no face has is left out. */
    private void write(PDFont face, float size, String text) throws IOException {
        for (var line : broken(face, size, text)) {
            y -= size * 1.2f;
            pen.beginText();
            pen.setFont(face, size);
            pen.newLineAtOffset(MIDDLE - face.getStringWidth(line) / 1_000 * size / 2, y);
            pen.showText(line);
            pen.endText();
        }
    }

    private static List<String> broken(PDFont face, float size, String text) throws IOException {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.strip().split("\\s+")) {
            var known = known(face, word);
            var longer = line.isEmpty() ? known : line + " " + known;
            if (!line.isEmpty() && face.getStringWidth(longer) / 1_000 * size > WIDEST) {
                lines.add(line);
                line = known;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    private static String known(PDFont face, String word) {
        var kept = new StringBuilder();
        word.codePoints().forEach(sign -> {
            try {
                face.encode(Character.toString(sign));
                kept.appendCodePoint(sign);
            } catch (IOException | IllegalArgumentException notInThisFace) {
                kept.append('?');
            }
        });
        return kept.toString();
    }

    private static PDFont face(PDDocument pdf, String style) throws IOException {
        try (var file = PosterSheet.class.getResourceAsStream("/liberation/LiberationSans-" + style + ".ttf")) {
            return PDType0Font.load(pdf, Objects.requireNonNull(file, "LiberationSans is not in the program"), true);
        }
    }
}
