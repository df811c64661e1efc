package vn.vungxanh.foundation.adminunits;

import java.util.List;

/**
 * Why a row of an imported tree cannot be taken.
 *
 * @param row as a spreadsheet counts it: the heading is row 1
 * @param details what the sentence of the rule names
 */
public record RowProblem(int row, String column, AdminunitsRule rule, List<String> details) {

    public RowProblem {
        details = List.copyOf(details);
    }
}
