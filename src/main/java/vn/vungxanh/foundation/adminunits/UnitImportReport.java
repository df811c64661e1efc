package vn.vungxanh.foundation.adminunits;

import java.util.List;

/** What an import did, or, if there are problems, what it would not do: then nothing was changed. */
public record UnitImportReport(int added, int changed, int unchanged, List<RowProblem> problems) {

    public UnitImportReport {
        problems = List.copyOf(problems);
    }

    public boolean done() {
        return problems.isEmpty();
    }
}
