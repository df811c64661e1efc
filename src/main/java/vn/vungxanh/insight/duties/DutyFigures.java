package vn.vungxanh.insight.duties;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;

/** Duties on time in percent, late and silent ones. */
@Component
class DutyFigures implements FigureSource {

    private final DutyBoard board;
    private final DutyAddress addresses;
    private final CurrentScope scope;

    DutyFigures(DutyBoard board, DutyAddress addresses, CurrentScope scope) {
        this.board = board;
        this.addresses = addresses;
        this.scope = scope;
    }

    @Override
    public Set<String> ids() {
        return Set.of("duties.onTime", "duties.late", "duties.silent");
    }

    @Override
    public List<Figure> figures(FigureRequest request) {
        var unit = new UnitId(request.unit());
        var asOf = request.asOf();
        var tally = Tally.of(board.standings(scope.require(), unit, asOf), List.of());
        var onTime = tally.onTimeShare();
        return onTime == null
                ? List.of()
                : List.of(
                        figure("onTime", "percent", percent(onTime), request, addresses.list(unit, asOf, null)),
                        figure(
                                "late",
                                "duties",
                                BigDecimal.valueOf(tally.late()),
                                request,
                                addresses.list(unit, asOf, State.LATE)),
                        figure(
                                "silent",
                                "duties",
                                BigDecimal.valueOf(tally.silent()),
                                request,
                                addresses.list(unit, asOf, State.SILENT)));
    }

    static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share).setScale(1, RoundingMode.HALF_UP);
    }

    static Figure figure(String name, String counted, BigDecimal value, FigureRequest request, String list) {
        return new Figure(
                new FigureId("duties." + name),
                value,
                "duties.figure." + counted,
                null,
                request.asOf(),
                "duties",
                list,
                "duties.figure." + name,
                List.of());
    }
}
