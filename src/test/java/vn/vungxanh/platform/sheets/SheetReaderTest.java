package vn.vungxanh.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vungxanh.kernel.Rule;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.platform.sheets.SheetCell.Kind;
import vn.vungxanh.platform.sheets.SheetCell.Note;

class SheetReaderTest {

    private static final String LIST =
            "Họ tên;Xã;Điện thoại\nNguyễn Thị Hường;Si Pa Phìn;+84912345678\nLò Văn Ắng;Thanh Nưa;0912345678\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aTextFileIsReadInAnyUnicode(String charset) throws IOException {
        for (var mark : List.of("", "\ufeff")) {
            var rows = rows((mark + LIST).getBytes(Charset.forName(charset)));
            assertThat(rows.get(0).texts()).containsExactly("Họ tên", "Xã", "Điện thoại");
            assertThat(rows.get(2).texts()).containsExactly("Lò Văn Ắng", "Thanh Nưa", "0912345678");
        }
    }

    @Test
    void aTextFileIsReadInWindows1258AndInTheOldFonts() throws IOException {
        var windows = java.text.Normalizer.normalize(LIST, java.text.Normalizer.Form.NFD)
                .replace("a\u0302", "â")
                .replace("e\u0302", "ê")
                .replace("o\u0302", "ô")
                .replace("a\u0306", "ă")
                .replace("A\u0306", "Ă")
                .replace("o\u031b", "ơ")
                .replace("u\u031b", "ư")
                .replace("e\u0323\u0302", "ê\u0323");
        assertThat(rows(windows.getBytes("windows-1258")).get(1).cell(0).clean())
                .isEqualTo("Nguyễn Thị Hường");
        assertThat(rows(LegacySamples.tcvn3(LIST).getBytes(StandardCharsets.ISO_8859_1))
                        .get(1)
                        .cell(0)
                        .clean())
                .isEqualTo("Nguyễn Thị Hường");
        assertThat(rows(LegacySamples.vni(LIST).getBytes(StandardCharsets.ISO_8859_1))
                        .get(2)
                        .cell(0)
                        .clean())
                .isEqualTo("Lò Văn Ắng");
    }

    @Test
    void aFileGluedFromTwoEncodingsIsReadLineByLine() throws IOException {
        var glued = new java.io.ByteArrayOutputStream();
        glued.write("Họ tên,Xã\nLò Thị Mỹ,Pú Nhung\n".getBytes(StandardCharsets.UTF_8));
        glued.write("Hà Bình,Tủa\n".replace("ủ", "u\u0309").getBytes("windows-1258"));
        var rows = rows(glued.toByteArray());
        assertThat(rows.get(1).cell(1).clean()).isEqualTo("Pú Nhung");
        assertThat(rows.get(2).cell(1).clean()).isEqualTo("Tủa");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void theDelimiterIsFound(String delimiter) throws IOException {
        var rows = rows(LIST.replace(";", delimiter).getBytes(StandardCharsets.UTF_8));
        assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row.cells()).hasSize(3));
        assertThat(rows("sep=|\na|b,c\n".getBytes(StandardCharsets.UTF_8))
                        .get(0)
                        .texts())
                .containsExactly("a", "b,c");
    }

    @Test
    void lineBreaksInACellAndAMissingLastLineEndAreKept() throws IOException {
        var rows = rows("a,b\n\"hai\ndòng\",\"nói \"\"vâng\"\"\"\n\n1,2".getBytes(StandardCharsets.UTF_8));
        assertThat(rows.get(1).texts()).containsExactly("hai\ndòng", "nói \"vâng\"");
        assertThat(rows.get(3).number()).isEqualTo(4);
        assertThat(rows.get(3).texts()).containsExactly("1", "2");
    }

    @Test
    void aQuoteThatIsNeverClosedIsToldInsteadOfSwallowingRows() throws IOException {
        assertThat(refused("a,b\n1,2\n3,\"bốn\n5,6\n7,8\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(SheetRule.UNBALANCED_QUOTE);
    }

    @Test
    void aCellMeansWhatItsSenderTyped() {
        assertThat(SheetCell.text("=\"0171234567\"").clean()).isEqualTo("0171234567");
        assertThat(SheetCell.text("'0912345678").clean()).isEqualTo("0912345678");
        assertThat(SheetCell.text("\u00a0Lo\u0300\u200b  Va\u0306n \u00a0A ").clean())
                .isEqualTo("Lò Văn A");
        assertThat(SheetCell.text("\u00d0iện Biên").clean()).isEqualTo("Điện Biên");
        assertThat(SheetCell.text("1.2345E+11").notes()).containsExactly(Note.LOST_DIGITS);
        assertThat(SheetCell.text("E12").notes()).isEmpty();
    }

    @Test
    void numbersDatesFormulasAndErrorsOfAWorkbookAreToldApart() throws IOException {
        var file = folder.resolve("kinds.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var row = book.createSheet("Sheet1 (2)").createRow(0);
            row.setZeroHeight(true);
            row.createCell(0).setCellValue(11_093_001_234d);
            row.createCell(1).setCellValue(1234567890123456789d);
            row.createCell(2).setCellValue(44562);
            var day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            row.getCell(2).setCellStyle(day);
            row.createCell(3).setCellFormula("1+1");
            row.createCell(4).setCellFormula("NA()");
            row.createCell(5).setCellValue("NguyÔn V¨n Hïng");
            row.createCell(6).setCellValue(0.1 + 0.2);
            row.createCell(7).setCellFormula("\"Lò \"&\"Thị\"");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.createSheet("Khác");
            book.write(out);
        }
        var reader = SheetReader.of(file, null);
        assertThat(reader.facts().sheets()).containsExactly("Sheet1 (2)", "Khác");
        var row = reader.sample().get(0);
        assertThat(row.cell(0).text()).isEqualTo("11093001234");
        assertThat(row.cell(1).notes()).contains(Note.LOST_DIGITS);
        assertThat(row.cell(2)).extracting(SheetCell::text, SheetCell::kind).containsExactly("01/01/2022", Kind.DATE);
        assertThat(row.cell(3)).extracting(SheetCell::text).isEqualTo("2");
        assertThat(row.cell(3).notes()).containsExactly(Note.FORMULA);
        assertThat(row.cell(4).kind()).isEqualTo(Kind.ERROR);
        assertThat(row.cell(5).text()).isEqualTo("Nguyễn Văn Hùng");
        assertThat(row.cell(6).text()).isEqualTo("0.3");
        assertThat(row.cell(7).text()).isEqualTo("Lò Thị");
        assertThat(SheetReader.of(file, "Khác").sample()).isEmpty();
    }

    @Test
    void the1904SystemIsHonoured() throws IOException {
        var file = folder.resolve("mac.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            var cell = book.createSheet().createRow(0).createCell(0);
            cell.setCellValue(44562 - 1462);
            var day = book.createCellStyle();
            day.setDataFormat((short) 14);
            cell.setCellStyle(day);
            book.write(out);
        }
        assertThat(SheetReader.of(file, null).sample().get(0).cell(0).text()).isEqualTo("01/01/2022");
    }

    @Test
    void whatIsNoSheetIsRefusedWithItsReason() throws IOException {
        assertThat(refused(new byte[0])).isEqualTo(SheetRule.FILE_IS_EMPTY);
        assertThat(refused("%PDF-1.7\n%âãÏÓ".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(SheetRule.PDF_INSTEAD_OF_SHEET);
        assertThat(refused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0, 0}))
                .isEqualTo(SheetRule.OLD_OR_ENCRYPTED_EXCEL);
        assertThat(refused("<html><table><tr><td>1</td></tr></table>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(SheetRule.WEB_PAGE_INSTEAD_OF_SHEET);
        assertThat(refused(new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0})).isEqualTo(SheetRule.BROKEN_WORKBOOK);
        var binary = new byte[4_000];
        new java.util.Random(1).nextBytes(binary);
        assertThat(refused(binary)).isEqualTo(SheetRule.NOT_A_SHEET);
    }

    @Test
    void zipBombsAndXmlEntitiesAreRefused() throws IOException {
        assertThat(refused(zip("xl/worksheets/sheet1.xml", out -> {
                    var zeros = new byte[1 << 20];
                    for (int i = 0; i < 64; i++) {
                        out.write(zeros);
                    }
                })))
                .isEqualTo(SheetRule.ZIP_BOMB);
        assertThat(refused(zip(
                        "xl/sharedStrings.xml",
                        out -> out.write(
                                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><sst>&a;</sst>"
                                        .getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(SheetRule.XML_WITH_ENTITIES);
        assertThat(refused(zip("word/document.xml", out -> out.write('x')))).isEqualTo(SheetRule.NOT_A_SHEET);
    }

    @Test
    void theHeaderIsFoundBelowTitlesAndAcrossTwoRows() {
        var known = List.of("họ tên", "ngày sinh", "xã", "huyện");
        var rows = List.of(
                row(1, "DANH SÁCH CA BỆNH"),
                row(2),
                row(3, "STT", "Họ tên", "Địa chỉ", "", "Ngày sinh"),
                row(4, "", "", "Xã", "Huyện", ""),
                row(5, "1", "Lò Thị Ó", "Si Pa Phìn", "Nậm Pồ", "1957"));
        var header = HeaderSearch.find(rows, text -> known.contains(text.toLowerCase(java.util.Locale.ROOT)))
                .orElseThrow();
        assertThat(header.firstRow()).isEqualTo(3);
        assertThat(header.lastRow()).isEqualTo(4);
        assertThat(header.headings()).containsExactly("STT", "Họ tên", "Xã", "Huyện", "Ngày sinh");
        assertThat(header.isRepeatedBy(row(9, "STT", "Họ tên", "", "", "Ngày sinh")))
                .isTrue();
        assertThat(header.isRepeatedBy(rows.get(4))).isFalse();
    }

    @Test
    void aBetterHeaderFurtherDownDoesNotHideTheRowsAboveIt() {
        var known = List.of("họ tên", "xã", "huyện", "ngày sinh");
        var rows = List.of(
                row(1, "Họ tên", "Ngày sinh", "Ghi chú"),
                row(2, "Lò Thị Ó", "1957", ""),
                row(3, "Họ tên", "Ngày sinh", "Xã", "Huyện"),
                row(4, "Lò Văn A", "1958", "Si Pa Phìn", "Nậm Pồ"));
        var header = HeaderSearch.find(rows, text -> known.contains(text.toLowerCase(java.util.Locale.ROOT)));
        assertThat(header.orElseThrow().lastRow()).isEqualTo(1);
    }

    private static SheetRow row(int number, String... texts) {
        return new SheetRow(number, List.of(texts).stream().map(SheetCell::text).toList());
    }

    private List<SheetRow> rows(byte[] content) throws IOException {
        var file = folder.resolve("list.csv");
        Files.write(file, content);
        List<SheetRow> rows = new ArrayList<>();
        try (var all = SheetReader.of(file, null).rows()) {
            all.forEachRemaining(rows::add);
        }
        return rows;
    }

    private Rule refused(byte[] content) throws IOException {
        return catchThrowableOfType(RuleBroken.class, () -> rows(content)).rule();
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static byte[] zip(String entry, Content content) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            content.writeTo(zip);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
