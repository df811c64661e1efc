package vn.vungxanh.foundation.imports;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row with its values by column key, in the form that {@link ColumnKind} says; empty cells are left out.
 *
 * @param number the row's number in the sheet
 */
public record MappedRow(int number, Map<String, String> values) {

    public MappedRow {
        values = Map.copyOf(values);
    }

    public @Nullable String text(String column) {
        return values.get(column);
    }

    public @Nullable LocalDate date(String column) {
        var value = values.get(column);
        return value == null || value.length() != 10 ? null : LocalDate.parse(value);
    }

    /** The year of a date, or the year alone. */
    public @Nullable Integer year(String column) {
        var value = values.get(column);
        return value == null ? null : Integer.valueOf(value.substring(0, 4));
    }

    public @Nullable Integer number(String column) {
        var value = values.get(column);
        return value == null ? null : Integer.valueOf(value);
    }

    public boolean has(String column) {
        return values.containsKey(column);
    }
}
