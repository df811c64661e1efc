package vn.vungxanh.foundation.imports;

import java.util.List;

/** A row that was not stored, as it was sent. */
public record RejectedRow(int number, List<String> cells, List<CellProblem> problems) {

    public RejectedRow {
        cells = List.copyOf(cells);
        problems = List.copyOf(problems);
    }
}
