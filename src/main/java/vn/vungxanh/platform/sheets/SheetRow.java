package vn.vungxanh.platform.sheets;

import java.util.List;

/** A row under the number that Excel shows beside it. Blank cells at its end are left out. */
public record SheetRow(int number, List<SheetCell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.BLANK;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(SheetCell::isBlank);
    }

    public List<String> texts() {
        return cells.stream().map(SheetCell::text).toList();
    }
}
