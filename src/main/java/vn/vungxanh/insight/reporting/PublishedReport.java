package vn.vungxanh.insight.reporting;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.sheets.ResourceTable;

/**
 * The figures of a report as it was published, from a file of the program.
 *
 * @param notes figure to the end of the message key that explains it
 */
record PublishedReport(Map<FigureId, Figure> figures, Map<FigureId, String> notes, List<Check.Result> findings) {

    static PublishedReport number88() {
        var figures = new TreeMap<FigureId, Figure>();
        var notes = new HashMap<FigureId, String>();
        for (var row : ResourceTable.read("reporting/published-88-BC-BCS.csv")) {
            var id = new FigureId(row.get("figure"));
            figures.put(id, figure(id, row.get("value"), row.get("as_of")));
            notes.put(id, row.get("note"));
        }
        return new PublishedReport(figures, notes, read());
    }

    private static List<Check.Result> read() {
        var text = ResourceTable.read("reporting/published-88-text.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("kind"), Collectors.mapping(row -> row.get("text"), Collectors.toList())));
        return TextFindings.of(
                text.getOrDefault("heading", List.of()),
                String.join("\n", text.getOrDefault("words", List.of())),
                text.getOrDefault("directive", List.of()));
    }

    /** Members of the two breakdowns get a label of their own, so that the checks can add them up. */
    private static Figure figure(FigureId id, String value, String asOf) {
        var isMember = id.isIn(new FigureId("I.1b")) || id.isIn(new FigureId("I.3b"));
        return new Figure(
                id,
                new BigDecimal(value),
                "reporting.unit.any",
                isMember ? id.value() : null,
                OffsetDateTime.parse(asOf).toInstant(),
                "88-BC/BCS, 24/5/2021",
                null,
                "reporting.figure.published",
                List.of());
    }
}
