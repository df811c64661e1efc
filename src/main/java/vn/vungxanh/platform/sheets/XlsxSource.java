package vn.vungxanh.platform.sheets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.RuleBroken;

/** A workbook of Excel 2007 and later. */
final class XlsxSource implements RowSource {

    private final Path file;
    private final SheetFacts facts;

    XlsxSource(Path file, @Nullable String wanted) throws IOException {
        this.file = file;
        boolean macros = ZipGuard.pass(file);
        try (var workbook = workbook()) {
            var sheets = workbook.getSheets().toList();
            var chosen = wanted == null
                    ? firstVisible(sheets)
                    : sheets.stream()
                            .filter(s -> s.getName().equals(wanted))
                            .findFirst()
                            .orElseThrow(() -> new RuleBroken(SheetRule.NO_SUCH_SHEET, wanted));
            var names = sheets.stream().map(Sheet::getName).toList();
            facts = new SheetFacts(SheetFacts.Format.XLSX, null, null, names, chosen.getName(), null, macros);
        }
    }

    private static Sheet firstVisible(List<Sheet> sheets) {
        return sheets.stream()
                .filter(s -> s.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .or(() -> sheets.stream().findFirst())
                .orElseThrow(() -> new RuleBroken(SheetRule.BROKEN_WORKBOOK));
    }

    private ReadableWorkbook workbook() throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException | IOException broken) {
            throw new RuleBroken(SheetRule.BROKEN_WORKBOOK);
        }
    }

    @Override
    public SheetFacts facts() {
        return facts;
    }

    @Override
    public Rows open() throws IOException {
        var workbook = workbook();
        var name = java.util.Objects.requireNonNull(facts.sheet());
        var sheet = workbook.findSheet(name).orElseThrow(() -> new RuleBroken(SheetRule.NO_SUCH_SHEET, name));
        return new XlsxRows(workbook, sheet.openStream());
    }

    private static final class XlsxRows implements Rows {

        private final ReadableWorkbook workbook;
        private final Stream<Row> stream;
        private final Iterator<Row> rows;
        private final XlsxCells cells;

        XlsxRows(ReadableWorkbook workbook, Stream<Row> stream) {
            this.workbook = workbook;
            this.stream = stream;
            this.rows = stream.iterator();
            this.cells = new XlsxCells(workbook.isDate1904());
        }

        @Override
        public boolean hasNext() {
            try {
                return rows.hasNext();
            } catch (ExcelReaderException | IndexOutOfBoundsException | NumberFormatException broken) {
                throw new RuleBroken(SheetRule.BROKEN_WORKBOOK);
            }
        }

        @Override
        public SheetRow next() {
            return cells.row(rows.next());
        }

        @Override
        public void close() throws IOException {
            stream.close();
            workbook.close();
        }
    }
}
