package vn.vungxanh.platform.sheets;

import java.time.LocalDate;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The cells of a table of dated rules; an empty cell says nothing. */
public final class DatedRows {

    private DatedRows() {}

    public static @Nullable String given(CSVRecord row, String column) {
        var text = row.get(column);
        return text.isBlank() ? null : text;
    }

    public static @Nullable LocalDate day(CSVRecord row, String column) {
        var text = given(row, column);
        return text == null ? null : LocalDate.parse(text);
    }

    public static @Nullable Integer number(CSVRecord row, String column) {
        var text = given(row, column);
        return text == null ? null : Integer.valueOf(text);
    }

    public static boolean inForce(LocalDate from, @Nullable LocalDate to, LocalDate on) {
        return !on.isBefore(from) && (to == null || !on.isAfter(to));
    }
}
