package vn.vungxanh.insight.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.platform.documents.OfficialDocument;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.figures.FigureRequest;

/**
 * A report as the records say now.
 *
 * @param missing figures and families that the template names and nobody has recorded
 */
public record DailyReport(
        Unit unit,
        FigureRequest request,
        Map<FigureId, Figure> figures,
        List<FigureId> missing,
        List<Check.Result> checks,
        OfficialDocument document) {

    public DailyReport {
        missing = List.copyOf(missing);
        checks = List.copyOf(checks);
    }

    public boolean hasHardFailure() {
        return checks.stream().anyMatch(Check.Result::blocks);
    }

    public long count(Check.Outcome outcome) {
        return checks.stream().filter(result -> result.outcome() == outcome).count();
    }

    /** The different instants of the figures: more than one is said openly, for outside figures come later. */
    public List<Instant> instants() {
        return figures.values().stream().map(Figure::asOf).distinct().sorted().toList();
    }
}
