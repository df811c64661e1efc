package vn.vungxanh.foundation.adminunits;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitTree.Alias;
import vn.vungxanh.foundation.adminunits.UnitTree.Border;
import vn.vungxanh.foundation.adminunits.UnitTree.Change;

/** The units of Vietnam before and after the reform of 1/7/2025; sources and choices stand in adminunits/README.md. */
record ReferenceUnits(List<Unit> units, List<Change> changes, List<Border> borders, List<Alias> aliases) {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    /** The last day that the communes merged early may have seen. */
    private static final LocalDate MERGED_EARLY = LocalDate.of(2025, 2, 28);

    static ReferenceUnits read() {
        var changes = rows("succession");
        var before = tree("units-2021", FIRST, mergedEarly(changes));
        var after = tree("units-2025", REFORM, Map.of());
        measure(before, rows("measures-2021"), null);
        measure(after, rows("units-2025"), "resolution-2025");
        var next = Preorder.place(roots(before), 1, true);
        Preorder.place(roots(after), next, true);
        var units = new ArrayList<Unit>();
        roots(before).forEach(root -> root.addTo(units));
        roots(after).forEach(root -> root.addTo(units));
        var borders = new ArrayList<Border>();
        borders.addAll(borders(before, rows("borders-2021")));
        borders.addAll(borders(after, rows("borders-2025")));
        return new ReferenceUnits(units, changes(before, after, changes), borders, aliases(before, after));
    }

    UnitTree tree() {
        return new UnitTree(units, changes, borders, aliases);
    }

    private static Map<String, LocalDate> mergedEarly(List<CSVRecord> changes) {
        var ends = new HashMap<String, LocalDate>();
        changes.stream()
                .filter(row -> row.get("part").equals("abolished"))
                .forEach(row -> ends.put(row.get("old_code"), MERGED_EARLY));
        return ends;
    }

    private static Map<String, UnitDraft> tree(String file, LocalDate from, Map<String, LocalDate> ends) {
        var units = new LinkedHashMap<String, UnitDraft>();
        var to = from.isBefore(REFORM) ? REFORM.minusDays(1) : null;
        var rows = rows(file);
        for (var row : rows) {
            var code = row.get("code");
            var unit = new UnitDraft(
                    code, row.get("name"), level(code), type(row), from, ends.containsKey(code) ? ends.get(code) : to);
            units.put(code, unit);
        }
        for (var row : rows) {
            if (!row.get("parent_code").isEmpty()) {
                one(units, row.get("parent_code")).below.add(one(units, row.get("code")));
            }
        }
        return units;
    }

    private static UnitLevel level(String code) {
        return switch (code.length()) {
            case 2 -> UnitLevel.PROVINCE;
            case 3 -> UnitLevel.DISTRICT;
            default -> UnitLevel.COMMUNE;
        };
    }

    private static String type(CSVRecord row) {
        var type = PlaceWords.typeOf(row.get("name"));
        return row.get("code").length() == 2 && type.equals("Thành phố") ? "Thành phố Trung ương" : type;
    }

    private static void measure(Map<String, UnitDraft> units, List<CSVRecord> rows, @Nullable String source) {
        for (var row : rows) {
            var unit = one(units, row.get("code"));
            unit.latitude = number(row.get("lat"));
            unit.longitude = number(row.get("lon"));
            unit.areaKm2 = number(row.get("area_km2"));
            unit.population = Integer.valueOf(row.get("population"));
            unit.populationSource = source == null ? row.get("population_source") : source;
        }
    }

    private static @Nullable Double number(String text) {
        return text.isEmpty() ? null : Double.valueOf(text);
    }

    private static List<UnitDraft> roots(Map<String, UnitDraft> units) {
        return units.values().stream()
                .filter(unit -> unit.level == UnitLevel.PROVINCE)
                .toList();
    }

    private static List<Change> changes(
            Map<String, UnitDraft> before, Map<String, UnitDraft> after, List<CSVRecord> rows) {
        return rows.stream()
                .filter(row -> !row.get("part").equals("abolished"))
                .map(row -> new Change(
                        one(before, row.get("old_code")).id(),
                        one(after, row.get("new_code")).id(),
                        row.get("part").equals("full") ? Succession.Part.FULL : Succession.Part.PARTIAL))
                .toList();
    }

    private static List<Border> borders(Map<String, UnitDraft> units, List<CSVRecord> rows) {
        return rows.stream()
                .map(row -> new Border(
                        one(units, row.get("code_a")).id(),
                        one(units, row.get("code_b")).id(),
                        Double.parseDouble(row.get("km"))))
                .map(border -> border.a().value() < border.b().value()
                        ? border
                        : new Border(border.b(), border.a(), border.km()))
                .toList();
    }

    private static List<Alias> aliases(Map<String, UnitDraft> before, Map<String, UnitDraft> after) {
        return rows("aliases").stream()
                .map(row -> new Alias(
                        one(LocalDate.parse(row.get("on")).isBefore(REFORM) ? before : after, row.get("code"))
                                .id(),
                        row.get("alias")))
                .toList();
    }

    private static UnitDraft one(Map<String, UnitDraft> units, String code) {
        return Objects.requireNonNull(units.get(code), () -> "the unit files name an unknown code " + code);
    }

    private static List<CSVRecord> rows(String file) {
        var name = "/adminunits/" + file + ".csv";
        try (var stream = Objects.requireNonNull(ReferenceUnits.class.getResourceAsStream(name), name);
                var parser = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
