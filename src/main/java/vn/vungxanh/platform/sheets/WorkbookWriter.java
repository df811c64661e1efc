package vn.vungxanh.platform.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook of several sheets, one written after the other. */
public final class WorkbookWriter implements Closeable {

    private static final int ROWS_WITH_CHOICES = 10_000;
    private static final int FLUSH_EVERY = 1_000;
    private static final String CHOICES = "_choices";

    private final Workbook workbook;
    private @Nullable Worksheet choices;
    private int choiceColumns;

    public WorkbookWriter(OutputStream out) {
        workbook = new Workbook(out, "VungXanh", "1.0");
    }

    /** Close it before the next one is begun. */
    public SheetWriter sheet(String name, List<SheetColumn> columns) {
        return new Sheet(workbook.newWorksheet(name), columns, false);
    }

    SheetWriter lastSheet(String name, List<SheetColumn> columns) {
        return new Sheet(workbook.newWorksheet(name), columns, true);
    }

    @Override
    public void close() {
        try {
            if (choices != null) {
                choices.setVisibilityState(VisibilityState.HIDDEN);
                choices.close();
            }
            workbook.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The lists stand on a hidden sheet: in the cell's own rule they could have 255 characters only. */
    private void dropDown(Worksheet sheet, int column, List<String> words) {
        if (choices == null) {
            choices = workbook.newWorksheet(CHOICES);
        }
        for (int i = 0; i < words.size(); i++) {
            choices.inlineString(i, choiceColumns, CellText.escape(words.get(i)));
        }
        sheet.range(1, column, ROWS_WITH_CHOICES, column)
                .validateWithList(choices.range(0, choiceColumns, words.size() - 1, choiceColumns))
                .showDropdown(true)
                .showErrorMessage(false);
        choiceColumns++;
    }

    private final class Sheet implements SheetWriter {

        private final Worksheet sheet;
        private final List<SheetColumn> columns;
        private final boolean last;
        private int next;

        Sheet(Worksheet sheet, List<SheetColumn> columns, boolean last) {
            this.sheet = sheet;
            this.columns = List.copyOf(columns);
            this.last = last;
            heading();
        }

        private void heading() {
            for (int i = 0; i < columns.size(); i++) {
                var column = columns.get(i);
                sheet.width(i, column.width());
                if (column.asText()) {
                    sheet.style(i).format("@").set();
                }
                if (!column.choices().isEmpty()) {
                    dropDown(sheet, i, column.choices());
                }
                sheet.inlineString(0, i, CellText.escape(column.heading()));
                sheet.style(0, i)
                        .bold()
                        .fillColor("DDEFE3")
                        .wrapText(true)
                        .verticalAlignment("center")
                        .set();
            }
            if (!columns.isEmpty()) {
                sheet.freezePane(0, 1);
                next = 1;
            }
        }

        @Override
        public void row(List<? extends @Nullable Object> cells) {
            SheetRule.TOO_MANY_ROWS.brokenIf(next >= SheetReader.MOST_ROWS, SheetReader.MOST_ROWS);
            for (int i = 0; i < cells.size(); i++) {
                write(i, cells.get(i));
            }
            next++;
            if (next % FLUSH_EVERY == 0) {
                try {
                    sheet.flush();
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }
        }

        private void write(int column, @Nullable Object cell) {
            if (cell instanceof Number number) {
                sheet.value(next, column, number);
            } else if (cell instanceof LocalDate day) {
                sheet.value(next, column, day);
                sheet.style(next, column).format("dd/mm/yyyy").set();
            } else if (cell != null && !cell.toString().isEmpty()) {
                sheet.inlineString(next, column, CellText.escape(cell.toString()));
                if (column < columns.size() && columns.get(column).asText()) {
                    sheet.style(next, column).format("@").set();
                }
            }
        }

        @Override
        public void close() {
            try {
                sheet.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            if (last) {
                WorkbookWriter.this.close();
            }
        }
    }
}
