package vn.vungxanh.foundation.imports;

import java.util.List;
import vn.vungxanh.platform.sheets.SheetFacts;
import vn.vungxanh.platform.sheets.SheetRow;

/**
 * What the program understood of a file.
 *
 * @param rows the first rows as they stand
 * @param problems of these rows, row by row
 * @param notices message keys
 */
public record ImportPreview(
        SheetFacts facts, List<SheetRow> rows, List<List<CellProblem>> problems, List<String> notices) {

    public ImportPreview {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
    }
}
