package vn.vungxanh.platform.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.vungxanh.kernel.Vietnam;

/** A document on paper. Dates and ids inside the file come from the document, so the same text gives the same bytes. */
final class PdfEdition {

    static {
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    private PdfEdition() {}

    static byte[] of(OfficialDocument document) {
        var title = document.type() + ": " + document.subject();
        var html = """
                <html lang="vi"><head><title>%s</title><style>%s</style></head><body>%s</body></html>
                """.formatted(
                        title.replace("&", "&amp;").replace("<", "&lt;"),
                        stylesheet(),
                        new HtmlEdition(document, false).article());
        var builder = new PdfRendererBuilder()
                .useFastMode()
                .withHtmlContent(html, null)
                .withProducer("Vùng Xanh")
                .toStream(new ByteArrayOutputStream());
        for (var face : Typeface.values()) {
            var style = face.italic ? FontStyle.ITALIC : FontStyle.NORMAL;
            builder.useFont(face::open, Typeface.FAMILY, face.weight, style, true);
        }
        try (var renderer = builder.buildPdfRenderer();
                var bytes = new ByteArrayOutputStream()) {
            renderer.createPDFWithoutClosing();
            var pdf = renderer.getPdfDocument();
            fix(pdf, document, title, html);
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void fix(PDDocument pdf, OfficialDocument document, String title, String html) {
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone(Vietnam.ZONE), Locale.ROOT);
        day.setTimeInMillis(Vietnam.startOf(document.date()).toEpochMilli());
        var about = pdf.getDocumentInformation();
        about.setTitle(title);
        about.setAuthor(document.letterhead().own());
        about.setCreationDate(day);
        about.setModificationDate(day);
        pdf.getDocumentCatalog().setLanguage("vi-VN");
        pdf.setDocumentId((long) html.hashCode());
    }

    private static String stylesheet() {
        try (var in = PdfEdition.class.getResourceAsStream("/documents/paper.css")) {
            if (in == null) {
                throw new IllegalStateException("documents/paper.css is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
