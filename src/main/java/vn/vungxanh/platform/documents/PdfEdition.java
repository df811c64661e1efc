package vn.vungxanh.platform.documents;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
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
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Vietnam;

/** A document on paper. Dates and ids inside the file come from the document, so the same text gives the same bytes. */
final class PdfEdition {

    static {
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    /** The same four faces for every document: measured once. */
    private static final FSDefaultCacheStore METRICS = new FSDefaultCacheStore();

    private PdfEdition() {}

    static byte[] of(OfficialDocument document) {
        var title = document.type() + ": " + document.subject();
        var html = """
                <html lang="vi"><head><title>%s</title><style>%s</style></head><body>%s</body></html>
                """.formatted(
                        title.replace("&", "&amp;").replace("<", "&lt;"),
                        stylesheet(),
                        new HtmlEdition(document, false).article());
        var paper = new PDDocument();
        var builder = new PdfRendererBuilder()
                .usePDDocument(paper)
                .useFastMode()
                .withHtmlContent(html, null)
                .withProducer("Vùng Xanh")
                .useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, METRICS)
                .toStream(new ByteArrayOutputStream());
        for (var face : Typeface.values()) {
            var style = face.italic ? FontStyle.ITALIC : FontStyle.NORMAL;
            builder.useFont(new Plain(paper, face), Typeface.FAMILY, face.weight, style, true);
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

    /**
     * A face without its table of ligatures: official typing has none, and looking for them in every word took more than
     * half of the time of printing.
     */
    private static final class Plain extends PDFontSupplier {

        private final PDDocument paper;
        private final Typeface face;
        private @Nullable PDFont font;

        Plain(PDDocument paper, Typeface face) {
            super(null);
            this.paper = paper;
            this.face = face;
        }

        @Override
        public PDFont supply() {
            if (font == null) {
                font = load();
            }
            return font;
        }

        private PDFont load() {
            try {
                var letters = face.parsed();
                letters.setEnableGsub(false);
                return PDType0Font.load(paper, letters, true);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
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
