package vn.vungxanh.platform.sheets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class CsvSheetWriter implements SheetWriter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Writer out;

    CsvSheetWriter(OutputStream out, List<SheetColumn> columns) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        try {
            this.out.write(BYTE_ORDER_MARK);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        row(columns.stream().map(SheetColumn::heading).toList());
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        try {
            for (int i = 0; i < cells.size(); i++) {
                out.write(i == 0 ? "\"" : ",\"");
                out.write(FormulaGuard.guard(text(cells.get(i))).replace("\"", "\"\""));
                out.write('"');
            }
            out.write("\r\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof LocalDate day ? DAY.format(day) : cell.toString();
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
