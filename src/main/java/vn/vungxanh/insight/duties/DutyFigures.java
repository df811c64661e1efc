package vn.vungxanh.insight.duties;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;

/** Duties on time in percent, late and silent ones, and the share of records without a missing field in percent. */
@Component
class DutyFigures implements FigureSource {

    private final DutyBoard board;
    private final Completeness completeness;
    private final DutyAddress addresses;
    private final CurrentScope scope;

    DutyFigures(DutyBoard board, Completeness completeness, DutyAddress addresses, CurrentScope scope) {
        this.board = board;
        this.completeness = completeness;
        this.addresses = addresses;
        this.scope = scope;
    }

    @Override
    public Set<String> ids() {
        return Set.of("duties.onTime", "duties.late", "duties.silent", "duties.complete");
    }

    @Override
    public List<Figure> figures(FigureRequest request) {
        var reader = scope.require();
        var unit = new UnitId(request.unit());
        var tally = Tally.of(
                board.standings(reader, unit, request.asOf()), completeness.shares(reader, unit, request.asOf()));
        var figures = new ArrayList<Figure>();
        var onTime = tally.onTimeShare();
        if (onTime != null) {
            figures.add(figure("onTime", percent(onTime), request, addresses.list(unit, request.asOf(), null)));
            figures.add(figure(
                    "late",
                    BigDecimal.valueOf(tally.late()),
                    request,
                    addresses.list(unit, request.asOf(), State.LATE)));
            figures.add(figure(
                    "silent",
                    BigDecimal.valueOf(tally.silent()),
                    request,
                    addresses.list(unit, request.asOf(), State.SILENT)));
        }
        var complete = tally.completeShare();
        if (complete != null) {
            figures.add(figure("complete", percent(complete), request, addresses.records(unit, request.asOf())));
        }
        return figures;
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share).setScale(1, RoundingMode.HALF_UP);
    }

    private static Figure figure(String name, BigDecimal value, FigureRequest request, String list) {
        var unit = name.equals("onTime") || name.equals("complete") ? "percent" : "duties";
        return new Figure(
                new FigureId("duties." + name),
                value,
                "duties.figure." + unit,
                null,
                request.asOf(),
                "duties",
                list,
                "duties.figure." + name,
                List.of());
    }
}
