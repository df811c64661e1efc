package vn.vungxanh.territory.frontier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;

/** Who passed the international gates since 1 January: section II.2.2'e of the daily report. */
@Component
class GateFigures implements FigureSource {

    private final Gates gates;
    private final Crossings crossings;
    private final CurrentScope scope;
    private final Units units;

    GateFigures(Gates gates, Crossings crossings, CurrentScope scope, Units units) {
        this.gates = gates;
        this.crossings = crossings;
        this.scope = scope;
        this.units = units;
    }

    @Override
    public Set<String> ids() {
        return Set.of("II.2.2'e", "II.2.2'e.in", "II.2.2'e.out");
    }

    /** A place without an international gate has no figure. */
    @Override
    public List<Figure> figures(FigureRequest request) {
        var reader = scope.require();
        var unit = new UnitId(request.unit());
        var some = gates.in(reader, unit, request.day()).stream()
                .filter(gate -> gate.kind() == GateKind.INTERNATIONAL)
                .toList();
        if (some.isEmpty()) {
            return List.of();
        }
        var newYear = FrontierFigures.newYear(request);
        var passed = crossings.of(reader, some.stream().map(Gate::id).toList(), newYear, request.day());
        var list = "/frontier/gates?unit=" + units.get(unit).code() + "&asOf="
                + request.asOf().atZone(Vietnam.ZONE).toOffsetDateTime() + "&from=" + newYear + "&kind=international";
        var figures = new ArrayList<Figure>();
        figures.add(FrontierFigures.figure("II.2.2'e", some.size(), "frontier.figure.unit.gates", list, request)
                .naming(some.stream().map(Gate::name).toList()));
        for (var direction : Direction.values()) {
            var count = passed.stream()
                    .filter(each -> each.direction() == direction)
                    .mapToLong(Crossing::people)
                    .sum();
            var id = "II.2.2'e." + direction.name().toLowerCase(Locale.ROOT);
            figures.add(FrontierFigures.figure(id, count, "frontier.figure.unit.crossings", list, request));
        }
        return figures;
    }
}
