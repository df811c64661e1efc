package vn.vungxanh.insight.dashboards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.insight.analytics.Trend;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.surveillance.cases.CurveBy;

/**
 * A unit at an instant.
 *
 * @param above from the root, as far as the reader may see
 * @param from first day of the wave
 * @param cases in the order of the first line of the page
 * @param silent by the word of an entry who is late with it
 * @param found cases of the wave by where they were found
 */
public record Dashboard(
        Unit unit,
        List<Unit> above,
        LocalDate from,
        Instant asOf,
        List<Compared> cases,
        List<Figure> found,
        CurveBy by,
        SourceCurve curve,
        Trend trend,
        TestsChart tests,
        @Nullable RiskNote risk,
        Excerpt map,
        List<Card> cards,
        List<Todo> todo,
        List<Part> parts,
        Map<String, List<String>> silent) {

    public Dashboard {
        above = List.copyOf(above);
        cases = List.copyOf(cases);
        found = List.copyOf(found);
        cards = List.copyOf(cards);
        todo = List.copyOf(todo);
        parts = List.copyOf(parts);
        silent = Map.copyOf(silent);
    }

    /** The latest estimate that rests on any case at all: without one it says only what was believed before. */
    public Trend.@Nullable DayEstimate reproduction() {
        var latest = trend.latest();
        return latest == null || latest.estimate().cases() == 0 ? null : latest;
    }
}
