package vn.vungxanh.territory.checkins;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;

/** What check-ins say to screens and reports. */
@Component
class CheckinFigures implements FigureSource {

    private static final String TODAY = "checkins.today";
    private static final String PLACES = "checkins.places";
    private static final String WAITING = "checkins.waiting";

    private final CheckinQueries queries;
    private final HeldCheckIns held;
    private final CurrentScope scope;

    CheckinFigures(CheckinQueries queries, HeldCheckIns held, CurrentScope scope) {
        this.queries = queries;
        this.held = held;
        this.scope = scope;
    }

    @Override
    public Set<String> ids() {
        return Set.of(TODAY, PLACES, WAITING);
    }

    @Override
    public List<Figure> figures(FigureRequest request) {
        var unit = new UnitId(request.unit());
        var own = scope.require();
        var counts = queries.day(own, unit, request.asOf());
        return List.of(
                figure(TODAY, counts.checkIns(), "checkins.unit.checkins", request, "/checkins"),
                figure(PLACES, counts.places(), "checkins.unit.places", request, "/checkins"),
                figure(WAITING, held.waiting(own, unit), "checkins.unit.checkins", request, "/checkins/held"));
    }

    private static Figure figure(String id, long value, String unit, FigureRequest request, String list) {
        return Figure.count(id, value, unit, request.asOf(), "checkins", list, "checkins.figure." + id.substring(9));
    }
}
