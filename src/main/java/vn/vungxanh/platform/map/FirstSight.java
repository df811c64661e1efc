package vn.vungxanh.platform.map;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.platform.sheets.ResourceTable;

/**
 * What each kind of reader sees before choosing anything: a table, so that a change of who looks at what is no change of the
 * program.
 *
 * @param measure null for the first that there is
 */
record FirstSight(
        List<String> has, List<String> lacks, @Nullable String measure, List<String> layers) {

    private static final List<FirstSight> TABLE = ResourceTable.read("map/first_sight.csv", FirstSight::read);

    /** @param may whether the reader has an authority */
    static Optional<FirstSight> of(Predicate<String> may) {
        return TABLE.stream().filter(row -> row.fits(may)).findFirst();
    }

    private boolean fits(Predicate<String> may) {
        return has.stream().allMatch(may) && lacks.stream().noneMatch(may);
    }

    private static FirstSight read(CSVRecord row) {
        var measure = row.get("measure");
        return new FirstSight(
                words(row.get("has"), ";"),
                words(row.get("lacks"), ";"),
                measure.isEmpty() ? null : measure,
                words(row.get("layers"), "\\."));
    }

    private static List<String> words(String cell, String between) {
        return Arrays.stream(cell.split(between))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
