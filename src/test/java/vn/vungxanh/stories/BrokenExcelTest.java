package vn.vungxanh.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vungxanh.foundation.imports.ImportDesk.assertBalance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipFile;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.imports.ImportDesk;
import vn.vungxanh.platform.sheets.SheetReader;
import vn.vungxanh.platform.sheets.SheetRow;
import vn.vungxanh.support.HouseTest;

/** An Excel file as they come: titles, merged header, formulas, old fonts, lost digits, and one row more than XLS holds. */
@HouseTest
class BrokenExcelTest {

    private static final int ROWS = 65_537;
    private static final int BROKEN = 8;

    @Autowired
    ApplicationContext house;

    @TempDir
    Path folder;

    ImportDesk desk;

    @BeforeEach
    void desk() {
        desk = new ImportDesk(house, "11");
    }

    @Test
    void everyRowOfABrokenFileIsAccountedForAndTheErrorFileComesBackCorrected() throws Exception {
        var job = desk.send("cases", "danh sách (hỏng).xlsx", broken(), Map.of());
        assertBalance(job, ROWS - BROKEN - 1, 0, 1, BROKEN);
        assertThat(job.get("errors")).hasSize(BROKEN);
        assertThat(problemsOf(job))
                .containsExactly(
                        "birth imports.problem.date",
                        "national_id imports.problem.lostDigits",
                        "onset imports.problem.cellError",
                        "sex imports.problem.choice",
                        "national_id people.rule.NATIONAL_ID_DISAGREES_WITH_SEX",
                        "commune cases.import.problem.placeUnknown",
                        "confirmed cases.rule.CONFIRMATION_IN_FUTURE",
                        "full_name cases.import.problem.nameOrId");

        var errors = rowsOf(desk.errorFile(job));
        assertThat(errors).hasSize(BROKEN + 1);
        var first = errors.get(1).texts();
        assertThat(first.subList(0, 5)).containsExactly("2", "Lò Văn Hỏng", "Nam", "31/02/1990", "");
        assertThat(first.get(first.size() - 1)).isNotBlank();

        assertBalance(desk.send("cases", "sửa.csv", corrected(errors), Map.of()), 1, 0, 0, 0);
        assertThat(desk.page("/imports")).contains("danh sách (hỏng).xlsx");
        assertThat(desk.page("/imports/" + job.get("id").asString())).contains("31/02/1990");
    }

    @Test
    void shuffledRowsAndOtherCapitalsChangeNothing() throws Exception {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            rows.add("Vàng A " + word(i) + ";Nam;" + (1950 + i % 50) + ";Điện Biên;Nậm Pồ;Si Pa Phìn;1" + i % 9
                    + "/05/2021");
        }
        assertBalance(desk.send("cases", "a.csv", csv(rows), Map.of()), 300, 0, 0, 0);
        assertBalance(desk.send("cases", "a.csv", csv(rows), Map.of()), 0, 0, 300, 0);
        Collections.shuffle(rows, new Random(1));
        var capitals =
                rows.stream().map(row -> row.toUpperCase(java.util.Locale.ROOT)).toList();
        assertBalance(desk.send("cases", "b.csv", csv(capitals), Map.of()), 0, 0, 300, 0);
    }

    @Test
    void allOrNothingStoresNothingWhenOneRowIsWrong() throws Exception {
        var rows = List.of(
                "Sùng A Một;Nam;1990;Điện Biên;Nậm Pồ;Si Pa Phìn;10/05/2021", "Sùng A Hai;Nam;1991;;;;32/05/2021");
        var refused = desk.send("cases", "none.csv", csv(rows), Map.of("mode", "none"));
        assertThat(refused.get("status").asString()).isEqualTo("refused");
        assertBalance(refused, 0, 0, 0, 2);
        assertThat(refused.get("withheld").asInt()).isEqualTo(1);
        assertThat(rowsOf(desk.errorFile(refused))).hasSize(3);
        assertBalance(desk.send("cases", "one.csv", csv(rows.subList(0, 1)), Map.of("mode", "none")), 1, 0, 0, 0);
    }

    @Test
    void filesThatAreNoSheetsAreRefusedAtOnce() throws Exception {
        assertThat(desk.refusedStatus("cases", new byte[0])).isEqualTo(422);
        assertThat(desk.refusedStatus("cases", "%PDF-1.7 xx".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(422);
        assertThat(desk.refusedStatus("cases", "một cột\n1\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(422);
        assertThat(desk.refusedStatus("nothing", csv(List.of()))).isEqualTo(422);
    }

    private static byte[] csv(List<String> rows) {
        return ("Họ tên;Giới;Năm sinh;Tỉnh;Huyện;Xã;Ngày khẳng định\n" + String.join("\n", rows))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> problemsOf(tools.jackson.databind.JsonNode job) {
        List<String> problems = new ArrayList<>();
        for (var row : job.get("errors")) {
            var problem = row.get("problems").get(0);
            problems.add(
                    problem.get("column").asString() + " " + problem.get("rule").asString());
        }
        return problems;
    }

    /** The first rejected row, with its date of birth put right, under the same headings. */
    private static byte[] corrected(List<SheetRow> errors) {
        var header = errors.get(0).texts();
        var row = new ArrayList<>(errors.get(1).texts());
        row.set(header.indexOf("Ngày sinh"), "28/02/1990");
        return ("\ufeff" + String.join("|", header) + "\n" + String.join("|", row)).getBytes(StandardCharsets.UTF_8);
    }

    private List<SheetRow> rowsOf(byte[] workbook) throws IOException {
        var file = folder.resolve("errors.xlsx");
        Files.write(file, workbook);
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.size()).isPositive();
        }
        List<SheetRow> rows = new ArrayList<>();
        try (var all = SheetReader.of(file, null).rows()) {
            all.forEachRemaining(rows::add);
        }
        return rows;
    }

    private static byte[] broken() throws IOException {
        try (var book = new SXSSFWorkbook(200);
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Sheet1 (2)");
            row(sheet, 0, "TRUNG TÂM KIỂM SOÁT BỆNH TẬT");
            row(
                    sheet,
                    2,
                    "STT",
                    "Họ và tên",
                    "Giới tính",
                    "Ngày sinh",
                    "CCCD",
                    "Địa chỉ",
                    "",
                    "",
                    "Ngày khởi phát",
                    "Ngày khẳng định");
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 5, 7));
            row(sheet, 3, "", "", "", "", "", "Xã", "Huyện", "Tỉnh", "", "");
            int next = 4;
            row(
                    sheet,
                    next++,
                    "1",
                    "NguyÔn V¨n Hïng",
                    "Nam",
                    "năm 1957",
                    "",
                    "Si Pa Phìn",
                    "Nậm Pồ",
                    "Điện Biên",
                    "44325",
                    "12/05/2021");
            row(
                    sheet,
                    next++,
                    "2",
                    "Lò Văn Hỏng",
                    "Nam",
                    "31/02/1990",
                    "",
                    "Si Pa Phìn",
                    "Nậm Pồ",
                    "Điện Biên",
                    "",
                    "12/05/2021");
            row(
                    sheet,
                    next++,
                    "3",
                    "Lò Văn Mất",
                    "Nam",
                    "1990",
                    "1.2345E+11",
                    "Si Pa Phìn",
                    "Nậm Pồ",
                    "Điện Biên",
                    "",
                    "12/05/2021");
            row(
                    sheet,
                    next++,
                    "4",
                    "Lò Thị Công",
                    "Nữ",
                    "1991",
                    "",
                    "Si Pa Phìn",
                    "Nậm Pồ",
                    "Điện Biên",
                    "",
                    "12/05/2021");
            sheet.getRow(next - 1).createCell(8).setCellFormula("NA()");
            sheet.getRow(next - 1).getCell(8).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA.getCode());
            row(
                    sheet,
                    next++,
                    "5",
                    "Lò Thị Giới",
                    "Khác?",
                    "1991",
                    "",
                    "Si Pa Phìn",
                    "Nậm Pồ",
                    "Điện Biên",
                    "",
                    "12/05/2021");
            row(
                    sheet,
                    next++,
                    "6",
                    "Lò Thị Số",
                    "Nữ",
                    "1990",
                    "011090001234",
                    "Si Pa Phìn",
                    "Nậm Pồ",
                    "Điện Biên",
                    "",
                    "12/05/2021");
            row(
                    sheet,
                    next++,
                    "7",
                    "Lò Thị Xã",
                    "Nữ",
                    "1990",
                    "",
                    "Xã Không Có Thật",
                    "Nậm Pồ",
                    "Điện Biên",
                    "",
                    "12/05/2021");
            row(
                    sheet,
                    next++,
                    "8",
                    "Lò Thị Mai",
                    "Nữ",
                    "1990",
                    "",
                    "Si Pa Phìn",
                    "Nậm Pồ",
                    "Điện Biên",
                    "",
                    "12/05/2031");
            row(sheet, next++, "9", "", "Nữ", "1990", "", "Si Pa Phìn", "Nậm Pồ", "Điện Biên", "", "12/05/2021");
            row(
                    sheet,
                    next++,
                    "STT",
                    "Họ và tên",
                    "Giới tính",
                    "Ngày sinh",
                    "CCCD",
                    "Xã",
                    "Huyện",
                    "Tỉnh",
                    "Ngày khởi phát",
                    "Ngày khẳng định");
            row(
                    sheet,
                    next++,
                    "10",
                    "Lò Thị Công Thức",
                    "Nữ",
                    "1992",
                    "",
                    "si pa phin",
                    "Nậm Pồ",
                    "Điện Biên",
                    "",
                    "12/05/2021");
            sheet.getRow(next - 1).getCell(0).setCellFormula("1+9");
            row(
                    sheet,
                    next++,
                    "11",
                    "Lò Thị Công Thức",
                    "Nữ",
                    "1992",
                    "",
                    "Si Pa Phìn",
                    "Nậm Pồ",
                    "Điện Biên",
                    "",
                    "12/05/2021");
            row(sheet, next++);
            for (int number = 12; number <= ROWS; number++) {
                row(
                        sheet,
                        next++,
                        "" + number,
                        "Giàng A " + word(number),
                        "Nam",
                        "" + (1930 + number % 90),
                        "",
                        "Si Pa Phìn",
                        "Nậm Pồ",
                        "Điện Biên",
                        "",
                        "1" + number % 9 + "/05/2021");
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void row(SXSSFSheet sheet, int index, String... cells) {
        var row = sheet.createRow(index);
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                row.createCell(i).setCellValue(cells[i]);
            }
        }
    }

    private static String word(int number) {
        var letters = new StringBuilder();
        for (int rest = number; letters.length() < 5; rest /= 20) {
            letters.append("bcdghklmnpqrstvxaeio".charAt(rest % 20));
        }
        return letters.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + letters.substring(1);
    }
}
