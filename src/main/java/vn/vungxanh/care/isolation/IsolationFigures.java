package vn.vungxanh.care.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vungxanh.care.isolation.StayFilter.Progress;
import vn.vungxanh.care.isolation.StayFilter.Where;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;

/** What isolation says to the daily report: in sites (II.2.4a), the sites and their guards (b), at home (c). */
@Component
class IsolationFigures implements FigureSource {

    private static final String PEOPLE = "isolation.figure.people";
    private static final String SITES = "isolation.figure.sites";

    private final IsolationBoard board;
    private final StayAddress addresses;
    private final CurrentScope scope;

    IsolationFigures(IsolationBoard board, StayAddress addresses, CurrentScope scope) {
        this.board = board;
        this.addresses = addresses;
        this.scope = scope;
    }

    @Override
    public Set<String> ids() {
        return Set.of(
                "II.2.4a",
                "II.2.4a.completed",
                "II.2.4a.current",
                "II.2.4a.otherwise",
                "II.2.4b.sites",
                "II.2.4b.camera",
                "II.2.4c.current",
                "II.2.4c.moved",
                "II.2.4c.cumulative",
                "II.2.4b.guards",
                "isolation.places",
                "isolation.leaving",
                "isolation.overdue");
    }

    @Override
    public List<Figure> figures(FigureRequest request) {
        scope.require();
        var unit = new UnitId(request.unit());
        var counts = board.counts(unit, request.asOf());
        var figures = new ArrayList<Figure>();
        if (counts.central() + counts.home() > 0) { // a register without a stay knows nothing, which is not 0
            figures.add(stays(request, "II.2.4a", counts.central(), Where.CENTRAL, Progress.EVER));
            figures.add(
                    stays(request, "II.2.4a.completed", counts.centralCompleted(), Where.CENTRAL, Progress.COMPLETED));
            figures.add(stays(request, "II.2.4a.current", counts.centralNow(), Where.CENTRAL, Progress.CURRENT));
            var otherwise = counts.central() - counts.centralCompleted() - counts.centralNow();
            if (otherwise > 0) { // to a hospital, away, called off: neither over nor going on
                figures.add(stays(request, "II.2.4a.otherwise", otherwise, Where.CENTRAL, Progress.ENDED));
            }
            figures.add(stays(request, "II.2.4c.current", counts.homeNow(), Where.HOME, Progress.CURRENT));
            figures.add(stays(request, "II.2.4c.moved", counts.fromSite(), Where.FROM_SITE, Progress.EVER));
            figures.add(stays(request, "II.2.4c.cumulative", counts.home(), Where.HOME, Progress.EVER));
            figures.add(stays(request, "isolation.overdue", counts.overdue(), Where.ANY, Progress.OVERDUE));
            figures.add(leaving(request, counts.leavingToday()));
        }
        var open = board.sites(unit, request.asOf());
        if (!open.isEmpty()) {
            var watched = open.stream()
                    .filter(line -> line.site().facts().camera() != null)
                    .count();
            var guards = open.stream()
                    .mapToLong(line -> (long) line.site().facts().guards()
                            * line.site().facts().shifts())
                    .sum();
            var places = open.stream().mapToLong(line -> line.site().places()).sum();
            figures.add(sites(request, "isolation.places", places, "isolation.figure.place"));
            figures.add(sites(request, "II.2.4b.sites", open.size(), SITES));
            figures.add(sites(request, "II.2.4b.camera", watched * 100 / open.size(), "isolation.figure.percent"));
            figures.add(sites(request, "II.2.4b.guards", guards, PEOPLE));
        }
        return figures;
    }

    private Figure stays(FigureRequest request, String id, long value, Where where, Progress progress) {
        var list = StayFilter.of(new UnitId(request.unit()), request.asOf(), where, progress);
        return Figure.count(
                id, value, PEOPLE, request.asOf(), "isolation", addresses.of(list), "isolation.figure." + id);
    }

    private Figure leaving(FigureRequest request, long value) {
        var list = StayFilter.of(new UnitId(request.unit()), request.asOf(), Where.ANY, Progress.CURRENT)
                .leaving(request.day());
        return Figure.count(
                "isolation.leaving",
                value,
                PEOPLE,
                request.asOf(),
                "isolation",
                addresses.of(list),
                "isolation.figure.isolation.leaving");
    }

    private Figure sites(FigureRequest request, String id, long value, String counted) {
        return Figure.count(id, value, counted, request.asOf(), "isolation", "/isolation", "isolation.figure." + id);
    }
}
