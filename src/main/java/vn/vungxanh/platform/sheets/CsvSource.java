package vn.vungxanh.platform.sheets;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.vungxanh.kernel.RuleBroken;

/** A text file of values between commas, semicolons, tabs or bars. */
final class CsvSource implements RowSource {

    /** What one cell of Excel can hold. */
    private static final int LONGEST_CELL = 32_767;

    private final Path file;
    private final CsvEncoding encoding;
    private final char delimiter;
    private final boolean hasHint;
    private final SheetFacts facts;

    CsvSource(Path file) throws IOException {
        this.file = file;
        encoding = CsvEncoding.of(file);
        var sample = sample();
        refuseWhatIsNoTable(sample);
        hasHint = sample.regionMatches(true, 0, "sep=", 0, 4) && sample.length() > 4;
        delimiter = hasHint ? sample.charAt(4) : CsvDelimiter.of(sample);
        facts = new SheetFacts(SheetFacts.Format.CSV, encoding.shownName(), delimiter, List.of(), null, null, false);
    }

    private static void refuseWhatIsNoTable(String sample) {
        var start = sample.stripLeading().toLowerCase(java.util.Locale.ROOT);
        SheetRule.WEB_PAGE_INSTEAD_OF_SHEET.brokenIf(start.startsWith("<html")
                || start.startsWith("<!doctype")
                || start.startsWith("<table")
                || start.startsWith("<?xml"));
        long controls = sample.chars()
                .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')
                .count();
        SheetRule.NOT_A_SHEET.brokenIf(controls > 8 + sample.length() / 20);
    }

    private Reader reader() throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.skipNBytes(encoding.bomLength());
        if (encoding.mixed()) {
            var otherwise =
                    encoding.charset() == StandardCharsets.UTF_8 ? CsvEncoding.WINDOWS_1258 : encoding.charset();
            return new BufferedReader(new LineDecoder(in, otherwise));
        }
        return new BufferedReader(new InputStreamReader(in, encoding.charset()));
    }

    private String sample() throws IOException {
        var buffer = new char[1 << 15];
        int length = 0;
        try (var reader = reader()) {
            for (int read = 0; read >= 0 && length < buffer.length; ) {
                read = reader.read(buffer, length, buffer.length - length);
                length += Math.max(read, 0);
            }
        }
        return new String(buffer, 0, length);
    }

    @Override
    public SheetFacts facts() {
        return facts;
    }

    @Override
    public Rows open() throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setQuote('"')
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        return new CsvRows(CSVParser.parse(reader(), format), hasHint);
    }

    private static final class CsvRows implements Rows {

        private final CSVParser parser;
        private final Iterator<CSVRecord> records;
        private int number;

        CsvRows(CSVParser parser, boolean skipFirst) {
            this.parser = parser;
            this.records = parser.iterator();
            if (skipFirst && records.hasNext()) {
                records.next();
                number++;
            }
        }

        @Override
        public boolean hasNext() {
            try {
                return records.hasNext();
            } catch (UncheckedIOException | IllegalStateException broken) {
                throw new RuleBroken(SheetRule.UNBALANCED_QUOTE, number + 1);
            }
        }

        @Override
        public SheetRow next() {
            var record = records.next();
            number++;
            int last = record.size() - 1;
            while (last >= 0 && record.get(last).isEmpty()) {
                last--;
            }
            SheetRule.TOO_MANY_COLUMNS.brokenIf(last >= XlsxCells.MOST_COLUMNS, XlsxCells.MOST_COLUMNS);
            List<SheetCell> cells = new ArrayList<>(last + 1);
            for (int i = 0; i <= last; i++) {
                var text = record.get(i);
                SheetRule.CELL_TOO_LONG.brokenIf(text.length() > LONGEST_CELL, number, LONGEST_CELL);
                cells.add(SheetCell.text(FormulaGuard.unguard(text)));
            }
            return new SheetRow(number, cells);
        }

        @Override
        public void close() throws IOException {
            parser.close();
        }
    }
}
