package vn.vungxanh.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripTest {

    private static final List<String> ATTACKS = List.of(
            "=cmd|' /C calc'!A0",
            "\t=1+1",
            "\r=1+1",
            "\n=1+1",
            "\u0000=1+1",
            "＝1+1",
            "＋1",
            "＠SUM(1)",
            "－1+1",
            "=HYPERLINK(\"http://127.0.0.1/?\"&A1)",
            ";=1+1",
            "\"\",=1+1",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "'=1+1",
            "''=1",
            "  =1+1",
            "\u00a0=1",
            "+84|calc",
            "-2+3+cmd|' /C calc'!A0",
            "%0A=1",
            "=\"0171\"");
    private static final List<String> HARMLESS = List.of(
            "+84912345678",
            "+84 912 345 678",
            "-3",
            "-3,5",
            "@user",
            "0912345678",
            "-",
            "+",
            "K'Brông",
            "'đã khỏi'",
            "Nguyễn Văn A",
            "a\"b",
            "_x000D_",
            "a_x0041_b",
            " hai  dấu cách ",
            "dòng\nmới",
            "<img src=x onerror=alert(1)>",
            "\u200b",
            "👍",
            "#N/A");

    @TempDir
    Path folder;

    @Test
    void attacksAndHarmlessTextsComeBackAsTheyWere() throws IOException {
        var texts = Stream.concat(ATTACKS.stream(), HARMLESS.stream()).toList();
        assertThat(throughXlsx(texts)).isEqualTo(texts);
        assertThat(throughCsv(texts)).isEqualTo(texts);
    }

    @Test
    void noCsvCellBeginsAFormula() {
        assertThat(ATTACKS)
                .filteredOn(text -> !text.startsWith(";") && !text.startsWith("\"") && !text.startsWith("%"))
                .allSatisfy(text -> assertThat(FormulaGuard.guard(text)).startsWith("'"));
        assertThat(HARMLESS)
                .allSatisfy(text -> assertThat(FormulaGuard.guard(text)).isEqualTo(text));
    }

    @Test
    void noCellOfAWorkbookIsAFormula() throws IOException {
        var file = folder.resolve("attacks.xlsx");
        write(file, ATTACKS, true);
        try (var zip = new java.util.zip.ZipFile(file.toFile())) {
            var sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(sheet).doesNotContain("<f>").doesNotContain("<f ").contains("inlineStr");
        }
    }

    @Test
    void anyTextSurvivesWritingAndReading() throws IOException {
        var chance = new Random(20210524);
        var alphabet = ("=+-@\t\r\n\u0000'\"; ,|aĂế0189_xX000D_&<>]]>%\u00a0\u200b\u0301\ufffe\u001f").toCharArray();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            texts.add(IntStream.range(0, 1 + chance.nextInt(9))
                    .mapToObj(n -> String.valueOf(alphabet[chance.nextInt(alphabet.length)]))
                    .reduce("", String::concat));
        }
        assertThat(throughXlsx(texts)).isEqualTo(texts);
        assertThat(throughCsv(texts)).isEqualTo(texts);
    }

    @Test
    void aMillionRowsAreWrittenAndReadInConstantMemory() throws IOException {
        var file = folder.resolve("long.csv");
        try (var out = SheetWriter.csv(Files.newOutputStream(file), List.of(SheetColumn.of("mã")))) {
            for (int i = 1; i < 1_048_577; i++) {
                out.row(List.of("C" + i));
            }
        }
        var reader = SheetReader.of(file, null);
        int rows = 0;
        try (var all = reader.rows()) {
            for (; all.hasNext(); all.next()) {
                rows++;
            }
        }
        assertThat(rows).isEqualTo(1_048_577);
    }

    private List<String> throughXlsx(List<String> texts) throws IOException {
        var file = folder.resolve("texts.xlsx");
        write(file, texts, true);
        return read(file);
    }

    private List<String> throughCsv(List<String> texts) throws IOException {
        var file = folder.resolve("texts.csv");
        write(file, texts, false);
        return read(file);
    }

    private static void write(Path file, List<String> texts, boolean xlsx) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var columns = List.of(SheetColumn.of("dấu"), SheetColumn.of("chữ").keptAsText());
        try (var out = xlsx ? SheetWriter.xlsx(bytes, "Bảng", columns) : SheetWriter.csv(bytes, columns)) {
            texts.forEach(text -> out.row(List.of("x", text, "y")));
        }
        Files.write(file, bytes.toByteArray());
    }

    private static List<String> read(Path file) {
        List<String> texts = new ArrayList<>();
        try (var rows = SheetReader.of(file, null).rows()) {
            rows.next();
            rows.forEachRemaining(row -> texts.add(row.cell(1).text()));
        }
        return texts;
    }
}
