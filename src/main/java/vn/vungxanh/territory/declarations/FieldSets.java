package vn.vungxanh.territory.declarations;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** The dated questions: of tokhaiyte.vn in 2021, of TT 15/2026 article 13 since. */
@Component
public class FieldSets {

    private record Dated(
            String id, LocalDate validFrom, @Nullable LocalDate validTo, int daysBack, String source) {}

    private record Key(String set, Kind kind) {}

    private final List<Dated> sets = ResourceTable.read(
            "declarations/sets.csv",
            row -> new Dated(
                    row.get("id"),
                    LocalDate.parse(row.get("valid_from")),
                    DatedRows.day(row, "valid_to"),
                    Integer.parseInt(row.get("days_back")),
                    row.get("source")));

    private final List<Field> fields = ResourceTable.read(
            "declarations/fields.csv",
            row -> new Field(
                    row.get("id"),
                    row.get("step"),
                    words(row.get("kinds")).map(Kind::valueOf).collect(Collectors.toSet()),
                    words(row.get("sets")).collect(Collectors.toSet()),
                    FieldType.valueOf(row.get("type")),
                    "yes".equals(row.get("required")),
                    Integer.parseInt(row.get("longest")),
                    words(row.get("options")).toList(),
                    row.get("source")));

    private final ConcurrentMap<Key, FieldSet> made = new ConcurrentHashMap<>();

    /** Before all sets the earliest one, after all the last. */
    public FieldSet inForce(Kind kind, LocalDate day) {
        var dated = sets.stream()
                .filter(set -> DatedRows.inForce(set.validFrom(), set.validTo(), day))
                .findFirst()
                .orElseGet(() -> sets.stream()
                        .min(Comparator.comparing(Dated::validFrom))
                        .orElseThrow());
        return of(kind, dated);
    }

    /** The set under which an older declaration was made. */
    public FieldSet named(Kind kind, String id) {
        return of(
                kind,
                sets.stream().filter(set -> set.id().equals(id)).findFirst().orElseThrow());
    }

    public Set<String> ids() {
        return sets.stream().map(Dated::id).collect(Collectors.toSet());
    }

    private FieldSet of(Kind kind, Dated dated) {
        return made.computeIfAbsent(
                new Key(dated.id(), kind),
                key -> new FieldSet(
                        dated.id(),
                        kind,
                        dated.daysBack(),
                        dated.source(),
                        fields.stream()
                                .filter(field -> field.kinds().contains(kind)
                                        && field.sets().contains(dated.id()))
                                .toList()));
    }

    private static java.util.stream.Stream<String> words(String cell) {
        return Arrays.stream(cell.split(";")).filter(word -> !word.isBlank());
    }
}
