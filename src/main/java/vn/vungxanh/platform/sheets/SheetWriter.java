package vn.vungxanh.platform.sheets;

import java.io.Closeable;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a sheet row by row, in constant memory. Whatever the cells hold, no program computes it. A cell may be a String,
 * a Number, a LocalDate or null; strings come back from {@link SheetReader} exactly as they were.
 */
public interface SheetWriter extends Closeable {

    void row(List<? extends @Nullable Object> cells);

    /** Lines below the table in its first column, such as the watermark, after an empty row. */
    default void footer(List<String> lines) {
        row(List.of());
        lines.forEach(line -> row(List.of(line)));
    }

    @Override
    void close();

    /** A workbook of one sheet. */
    static SheetWriter xlsx(OutputStream out, String sheet, List<SheetColumn> columns) {
        var book = new WorkbookWriter(out);
        return book.lastSheet(sheet, columns);
    }

    /** Text for any spreadsheet program: UTF-8 with its mark, every cell in quotation marks. */
    static SheetWriter csv(OutputStream out, List<SheetColumn> columns) {
        return new CsvSheetWriter(out, columns);
    }
}
