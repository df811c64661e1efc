package vn.vungxanh.insight.reporting;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;

/**
 * The figures of a report as it was published, from a file of the program.
 *
 * @param notes figure to the end of the message key that explains it
 */
record PublishedReport(Map<FigureId, Figure> figures, Map<FigureId, String> notes) {

    private static final CSVFormat FORM = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();

    static PublishedReport number88() {
        var figures = new TreeMap<FigureId, Figure>();
        var notes = new HashMap<FigureId, String>();
        try (var in = PublishedReport.class.getResourceAsStream("/reporting/published-88-BC-BCS.csv")) {
            if (in == null) {
                throw new IllegalStateException("reporting/published-88-BC-BCS.csv is not in the program");
            }
            for (var row : FORM.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                var id = new FigureId(row.get("figure"));
                figures.put(id, figure(id, row.get("value"), row.get("as_of")));
                notes.put(id, row.get("note"));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new PublishedReport(figures, notes);
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
