package vn.vungxanh.surveillance.labels;

import com.google.zxing.oned.Code128Writer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.springframework.stereotype.Component;

/**
 * A sheet of labels on A4, five across and thirteen down (38.1 × 21.2 mm, as sold): Code 128 and its text. Bars are drawn
 * as vectors, a module at least 0.25 mm wide, so that hand scanners read them.
 */
@Component
public class LabelSheet {

    private static final float MM = 72 / 25.4f;
    private static final int ACROSS = 5;
    private static final int DOWN = 13;
    private static final float WIDTH = 38.1f * MM;
    private static final float HEIGHT = 21.2f * MM;
    private static final float LEFT = 9.75f * MM;
    private static final float TOP = 10.7f * MM;
    private static final float BARS = 10 * MM;
    private static final float QUIET = 1.5f * MM;
    private static final float TEXT = 7;

    LabelSheet() {}

    /** The bars and gaps of Code 128 in modules, true for a bar. */
    static boolean[] modules(String code) {
        return new Code128Writer().encode(code);
    }

    public byte[] pdf(List<String> codes) {
        try (var pdf = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            for (var from = 0; from < codes.size(); from += ACROSS * DOWN) {
                page(pdf, codes.subList(from, Math.min(codes.size(), from + ACROSS * DOWN)));
            }
            pdf.getDocumentInformation().setTitle(codes.get(0) + " – " + codes.get(codes.size() - 1));
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void page(PDDocument pdf, List<String> codes) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        try (var pen = new PDPageContentStream(pdf, page)) {
            for (var i = 0; i < codes.size(); i++) {
                var x = LEFT + i % ACROSS * WIDTH;
                var y = PDRectangle.A4.getHeight() - TOP - (i / ACROSS + 1) * HEIGHT;
                label(pen, font, codes.get(i), x, y);
            }
        }
    }

    private static void label(PDPageContentStream pen, PDType1Font font, String code, float x, float y)
            throws IOException {
        var modules = modules(code);
        var module = (WIDTH - 2 * QUIET) / modules.length;
        var bottom = y + 6 * MM;
        for (var i = 0; i < modules.length; ) {
            var end = i;
            while (end < modules.length && modules[end] == modules[i]) {
                end++;
            }
            if (modules[i]) {
                pen.addRect(x + QUIET + i * module, bottom, (end - i) * module, BARS);
            }
            i = end;
        }
        pen.fill();
        pen.beginText();
        pen.setFont(font, TEXT);
        var wide = font.getStringWidth(code) / 1_000 * TEXT;
        pen.newLineAtOffset(x + (WIDTH - wide) / 2, y + 3 * MM);
        pen.showText(code);
        pen.endText();
    }
}
