package vn.vungxanh.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class DocumentPressTest {

    private final DocumentPress press = new DocumentPress();

    @Test
    void thePdfSpeaksVietnameseAndNumbersItsPagesFromTheSecond() throws IOException {
        try (var pdf = Loader.loadPDF(press.pdf(Samples.report(Layout.STATE)))) {
            var text = new PDFTextStripper().getText(pdf);

            assertThat(text)
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
                    .contains("Điện Biên, ngày 24 tháng 5 năm 2021", "Số: 88/BC-BCĐ")
                    .contains("Nậm Pồ (42), thành phố Điện Biên Phủ (08)");
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            assertThat(page(pdf, 1).lines().findFirst())
                    .hasValueSatisfying(line -> assertThat(line.strip()).isNotEqualTo("1"));
            assertThat(page(pdf, 2).lines().findFirst())
                    .hasValueSatisfying(line -> assertThat(line.strip()).isEqualTo("2"));
        }
    }

    @Test
    void thePartysLayoutHasAnAsteriskAHyphenAndThePartysName() throws IOException {
        try (var pdf = Loader.loadPDF(press.pdf(Samples.report(Layout.PARTY)))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "Số: 88-BC/BCS", "*")
                    .doesNotContain("CỘNG HÒA XÃ HỘI");
        }
    }

    @Test
    void theSameDocumentGivesTheSameBytes() {
        for (var layout : Layout.values()) {
            assertThat(press.pdf(Samples.report(layout))).isEqualTo(press.pdf(Samples.report(layout)));
            assertThat(press.docx(Samples.report(layout))).isEqualTo(press.docx(Samples.report(layout)));
        }
    }

    @Test
    void theWordDocumentHasTheMarginsTheTypefaceAndTheLanguageThatTheRulesAskFor() throws Exception {
        try (var word = new XWPFDocument(new ByteArrayInputStream(press.docx(Samples.report(Layout.STATE))))) {
            var margins = word.getDocument().getBody().getSectPr().getPgMar();

            assertThat(margins.getLeft()).hasToString("1701");
            assertThat(margins.getRight()).hasToString("850");
            assertThat(margins.getTop()).hasToString("1134");
            assertThat(word.getDocument().getBody().getSectPr().isSetTitlePg()).isTrue();
            assertThat(word.getParagraphs().stream().flatMap(p -> p.getRuns().stream()))
                    .isNotEmpty()
                    .allSatisfy(run -> assertThat(run.getFontFamily()).isEqualTo("Times New Roman"));
            assertThat(word.getStyle()
                            .getDocDefaults()
                            .getRPrDefault()
                            .getRPr()
                            .getLangArray(0)
                            .getVal())
                    .isEqualTo("vi-VN");
            assertThat(word.getTables().get(0).getText()).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        }
    }

    @Test
    void aFigureOnThePageIsALinkAndWordsCannotBecomeMarkup() {
        var html = press.html(Samples.report(Layout.PARTY));

        assertThat(html)
                .contains("<a class=\"figure\" href=\"/cases?unit=11&amp;status=confirmed\">54</a>")
                .contains("<em class=\"missing\">chưa có dữ liệu</em>")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void datesAndNumbersAreWrittenSoThatNobodyCanAddADigit() {
        var day = Samples.report(Layout.STATE, java.time.LocalDate.of(2021, 2, 4), 8);

        assertThat(day.placeAndDate()).isEqualTo("Điện Biên, ngày 04 tháng 02 năm 2021");
        assertThat(day.numberLine()).isEqualTo("Số: 08/BC-BCĐ");
    }

    private static String page(org.apache.pdfbox.pdmodel.PDDocument pdf, int number) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(pdf).strip();
    }

    /** Writes the samples where a person can look at them: {@code -Ddocuments.show=folder}. */
    @Test
    void theSamplesCanBeLookedAt() throws IOException {
        var folder = Path.of(System.getProperty("documents.show", "target/documents"));
        Files.createDirectories(folder);
        for (var layout : Layout.values()) {
            Files.write(folder.resolve(layout.word() + ".pdf"), press.pdf(Samples.report(layout)));
            Files.write(folder.resolve(layout.word() + ".docx"), press.docx(Samples.report(layout)));
        }
        assertThat(folder).isNotEmptyDirectory();
    }
}
