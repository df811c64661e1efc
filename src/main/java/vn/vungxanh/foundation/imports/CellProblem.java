package vn.vungxanh.foundation.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a row cannot be stored.
 *
 * @param column key of the column; null for the row as a whole
 * @param message key of the sentence, which says what to do
 */
public record CellProblem(@Nullable String column, String message, List<String> arguments) {

    public CellProblem {
        arguments = List.copyOf(arguments);
    }

    public static CellProblem in(String column, String message, String... arguments) {
        return new CellProblem(column, message, List.of(arguments));
    }

    public static CellProblem ofRow(String message, String... arguments) {
        return new CellProblem(null, message, List.of(arguments));
    }
}
