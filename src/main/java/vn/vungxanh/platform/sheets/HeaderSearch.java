package vn.vungxanh.platform.sheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.vungxanh.platform.sheets.SheetCell.Kind;

/** Finds the row of headings, below titles and blank rows, also when it is made of two rows with merged cells. */
public final class HeaderSearch {

    private static final int ROWS = 40;

    private HeaderSearch() {}

    /**
     * The headings and where the data begins.
     *
     * @param headings per column; of two rows the lower one, or "upper lower" where the lower alone says too little
     */
    public record Header(int firstRow, int lastRow, List<String> headings) {

        public Header {
            headings = List.copyOf(headings);
        }

        /** Is this row the header once more, as when two lists were pasted below each other? */
        public boolean isRepeatedBy(SheetRow row) {
            int same = 0;
            int filled = 0;
            for (int i = 0; i < row.cells().size(); i++) {
                var text = row.cells().get(i).clean();
                if (!text.isEmpty()) {
                    filled++;
                    same += i < headings.size() && sameWords(headings.get(i), text) ? 1 : 0;
                }
            }
            return filled >= 2 && same * 5 >= filled * 4;
        }

        private static boolean sameWords(String heading, String text) {
            return heading.equalsIgnoreCase(text)
                    || heading.toLowerCase(java.util.Locale.ROOT)
                            .endsWith(" " + text.toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** {@code isKnown}: does the reader know this heading? Unknown headings count too, but less. */
    public static Optional<Header> find(List<SheetRow> firstRows, Predicate<String> isKnown) {
        int rows = Math.min(ROWS, firstRows.size());
        int best = 0;
        for (int i = 0; i < rows; i++) {
            best = Math.max(best, score(firstRows.get(i), isKnown));
        }
        for (int i = 0; i < rows && best > 0; i++) {
            // the first that is nearly as good as the best: a header pasted again further down may be the better one
            if (score(firstRows.get(i), isKnown) * 2 >= best) {
                return Optional.of(header(firstRows, i, isKnown));
            }
        }
        return Optional.empty();
    }

    private static int score(SheetRow row, Predicate<String> isKnown) {
        var seen = new HashSet<String>();
        int known = 0;
        int words = 0;
        int values = 0;
        for (var cell : row.cells()) {
            var text = cell.clean();
            if (text.isEmpty()) {
                continue;
            }
            if (cell.kind() == Kind.TEXT && seen.add(text) && text.chars().anyMatch(Character::isLetter)) {
                words++;
                known += isKnown.test(text) ? 1 : 0;
            } else {
                values++;
            }
        }
        return words < 2 && known == 0 ? 0 : known * 10 + words - values * 3;
    }

    private static Header header(List<SheetRow> rows, int index, Predicate<String> isKnown) {
        var main = rows.get(index);
        if (index > 0 && isUpperHalf(rows.get(index - 1), main, isKnown)) {
            return combined(rows.get(index - 1), main, isKnown);
        }
        if (index + 1 < rows.size() && isLowerHalf(main, rows.get(index + 1), isKnown)) {
            return combined(main, rows.get(index + 1), isKnown);
        }
        return new Header(
                main.number(),
                main.number(),
                main.cells().stream().map(SheetCell::clean).toList());
    }

    private static boolean isUpperHalf(SheetRow upper, SheetRow lower, Predicate<String> isKnown) {
        long words = upper.cells().stream().filter(cell -> !cell.isBlank()).count();
        boolean fillsGap = false;
        for (int i = 0; i < upper.cells().size(); i++) {
            fillsGap |= !upper.cell(i).isBlank()
                    && (lower.cell(i).isBlank() || isKnown.test(upper.cell(i).clean()));
        }
        return words >= 2 && fillsGap && score(upper, isKnown) > 0;
    }

    /** Below a merged heading stand its parts; beside them the lower row is empty, and no value is in it. */
    private static boolean isLowerHalf(SheetRow upper, SheetRow lower, Predicate<String> isKnown) {
        boolean hasGap = false;
        for (int i = 0; i < Math.max(upper.cells().size(), lower.cells().size()); i++) {
            hasGap |= upper.cell(i).isBlank() && !lower.cell(i).isBlank();
        }
        boolean onlyWords = lower.cells().stream()
                .allMatch(cell -> cell.isBlank()
                        || (cell.kind() == Kind.TEXT && cell.clean().chars().noneMatch(Character::isDigit)));
        boolean someKnown = lower.cells().stream().anyMatch(cell -> !cell.isBlank() && isKnown.test(cell.clean()));
        return hasGap && onlyWords && someKnown;
    }

    private static Header combined(SheetRow upper, SheetRow lower, Predicate<String> isKnown) {
        List<String> headings = new ArrayList<>();
        var merged = "";
        for (int i = 0; i < Math.max(upper.cells().size(), lower.cells().size()); i++) {
            var above = upper.cell(i).clean();
            var below = lower.cell(i).clean();
            merged = above.isEmpty() ? merged : above;
            if (below.isEmpty()) {
                headings.add(above);
            } else {
                var both = merged.isEmpty() ? below : merged + " " + below;
                headings.add(isKnown.test(both) || !isKnown.test(below) ? both : below);
            }
        }
        return new Header(upper.number(), lower.number(), headings);
    }
}
