package vn.vungxanh.capacity.workforce;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;
import vn.vungxanh.platform.shell.AddressWords;

/** What the register says to reports: ambulances with a partition (II.2.1c), and who is available. */
@Component
class FleetFigures implements FigureSource {

    private final Fleet fleet;
    private final WorkforceQueries workforce;
    private final CurrentScope scope;
    private final Units units;

    FleetFigures(Fleet fleet, WorkforceQueries workforce, CurrentScope scope, Units units) {
        this.fleet = fleet;
        this.workforce = workforce;
        this.scope = scope;
        this.units = units;
    }

    @Override
    public Set<String> ids() {
        return Set.of("II.2.1c", "workforce.total", "workforce.available");
    }

    /** An empty register knows nothing, which is not 0. */
    @Override
    public List<Figure> figures(FigureRequest request) {
        var reader = scope.require();
        var unit = new UnitId(request.unit());
        var figures = new java.util.ArrayList<Figure>();
        var vehicles = fleet.list(reader, unit, request.asOf());
        if (!vehicles.isEmpty()) {
            var parted = vehicles.stream()
                    .filter(each -> each.facts().kind() == VehicleKind.AMBULANCE
                            && each.facts().partition())
                    .toList();
            figures.add(Figure.count(
                            "II.2.1c",
                            parted.size(),
                            "workforce.figure.vehicles",
                            request.asOf(),
                            "workforce",
                            address(request, "/workforce/vehicles", "partition", "true"),
                            "workforce.figure.partition")
                    .naming(parted.stream()
                            .map(each ->
                                    each.facts().plate() + " (" + each.facts().organisation() + ")")
                            .toList()));
        }
        var counts = workforce.counts(reader, unit, request.asOf());
        if (!counts.isEmpty()) {
            figures.add(people(
                    request,
                    "workforce.total",
                    counts.stream().mapToInt(HeadCount::total).sum()));
            figures.add(people(
                    request,
                    "workforce.available",
                    counts.stream().mapToInt(HeadCount::available).sum()));
        }
        return figures;
    }

    private Figure people(FigureRequest request, String id, int people) {
        return Figure.count(
                id,
                people,
                "workforce.figure.people",
                request.asOf(),
                "workforce",
                address(request, "/workforce/lines", "standing", "active"),
                "workforce.figure." + id.substring(10));
    }

    private String address(FigureRequest request, String path, String name, String value) {
        return AddressWords.address(
                path,
                new AddressWords.Writing()
                        .put("unit", units.get(new UnitId(request.unit())).code())
                        .asOf(request.asOf())
                        .put(name, value)
                        .words());
    }
}
