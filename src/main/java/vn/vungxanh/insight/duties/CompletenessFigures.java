package vn.vungxanh.insight.duties;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;

/** The share of records without a missing field in percent: apart, since it reads every record of the standard forms. */
@Component
class CompletenessFigures implements FigureSource {

    private final Completeness completeness;
    private final DutyAddress addresses;
    private final CurrentScope scope;

    CompletenessFigures(Completeness completeness, DutyAddress addresses, CurrentScope scope) {
        this.completeness = completeness;
        this.addresses = addresses;
        this.scope = scope;
    }

    @Override
    public Set<String> ids() {
        return Set.of("duties.complete");
    }

    @Override
    public List<Figure> figures(FigureRequest request) {
        var unit = new UnitId(request.unit());
        var share = Tally.of(List.of(), completeness.shares(scope.require(), unit, request.asOf()))
                .completeShare();
        return share == null
                ? List.of()
                : List.of(DutyFigures.figure(
                        "complete",
                        "percent",
                        DutyFigures.percent(share),
                        request,
                        addresses.records(unit, request.asOf())));
    }
}
