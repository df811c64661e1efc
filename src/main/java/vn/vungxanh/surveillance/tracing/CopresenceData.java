package vn.vungxanh.surveillance.tracing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import vn.vungxanh.platform.sheets.ResourceTable;
import vn.vungxanh.surveillance.tracing.CopresenceTerms.Kind;
import vn.vungxanh.surveillance.tracing.CopresenceTerms.Term;

/** The co-presence part of the dated definitions: a row of the definition itself stands before a row for all. */
final class CopresenceData {

    private static final String NEVER = "never";

    private final List<CSVRecord> terms = ResourceTable.read("tracing/contact_copresence.csv");
    private final List<CSVRecord> places = ResourceTable.read("tracing/contact_place_kinds.csv");
    private final List<CSVRecord> groups = ResourceTable.read("tracing/contact_group_kinds.csv");

    CopresenceTerms of(String definition) {
        return CopresenceTerms.of(
                rows(terms, definition, "name", CopresenceData::term),
                rows(places, definition, "number", CopresenceData::place),
                rows(groups, definition, "number", CopresenceData::group));
    }

    private static <T> List<T> rows(
            List<CSVRecord> all, String definition, String key, Function<CSVRecord, T> reading) {
        var chosen = new LinkedHashMap<String, CSVRecord>();
        for (var wanted : List.of("*", definition)) {
            all.stream()
                    .filter(row -> row.get("definition").equals(wanted))
                    .forEach(row -> chosen.put(row.get(key), row));
        }
        return chosen.values().stream().map(reading).toList();
    }

    private static Term term(CSVRecord row) {
        return new Term(row.get("name"), Integer.parseInt(row.get("value")), row.get("source"), row.get("confidence"));
    }

    private static Kind place(CSVRecord row) {
        var crowd = row.get("crowd_from");
        return kind(row, "usual_stay_seconds", crowd.equals(NEVER) ? Integer.MAX_VALUE : Integer.parseInt(crowd));
    }

    private static Kind group(CSVRecord row) {
        return kind(row, "hours_a_day", Integer.MAX_VALUE);
    }

    private static Kind kind(CSVRecord row, String usual, int crowdFrom) {
        return new Kind(
                Integer.parseInt(row.get("number")),
                row.get("name"),
                Integer.parseInt(row.get(usual)),
                crowdFrom,
                Integer.parseInt(row.get("weight")),
                row.get("source"),
                row.get("confidence"));
    }
}
