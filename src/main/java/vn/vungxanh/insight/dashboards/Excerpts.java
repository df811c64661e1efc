package vn.vungxanh.insight.dashboards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.platform.map.MapGround;
import vn.vungxanh.platform.map.MapPlace;
import vn.vungxanh.platform.map.UnitChange;
import vn.vungxanh.platform.map.UnitShapes;

/** Draws the communes of a unit as the map knows them; of the country its provinces. */
@Component
class Excerpts {

    private static final double SMALLEST = 8;
    private static final double GREATEST = 34;

    private final MapGround ground;
    private final UnitShapes shapes;

    Excerpts(MapGround ground, UnitShapes shapes) {
        this.ground = ground;
        this.shapes = shapes;
    }

    /** @param cases as the records name their places, by day */
    Excerpt of(Unit unit, LocalDate on, List<UnitChange> cases, Map<UnitId, RiskNote> levels) {
        var parts = unit.level() == UnitLevel.COUNTRY ? MapGround.Parts.BELOW : MapGround.Parts.COMMUNES;
        var place = ground.place(unit.code(), on);
        var drawing = shapes.drawing(place, parts, on);
        var drawn = new ArrayList<Excerpt.Shape>();
        var circles = new ArrayList<Excerpt.Circle>();
        for (var each : ground.parts(place, parts, on)) {
            var path = drawing.paths().get(each.code());
            if (path != null) {
                var here = count(each, cases);
                drawn.add(new Excerpt.Shape(each.code(), each.name(), path, here, levels.get(new UnitId(each.id()))));
                circle(each, here, drawing.frame(), circles);
            }
        }
        var most = circles.stream().mapToLong(Excerpt.Circle::cases).max().orElse(1);
        return new Excerpt(
                UnitShapes.WIDTH,
                drawing.height(),
                drawn,
                List.copyOf(drawing.around().values()),
                circles.stream()
                        .map(each -> new Excerpt.Circle(
                                each.name(), each.x(), each.y(), radius(each.cases(), most), each.cases()))
                        .sorted(Comparator.comparingLong((Excerpt.Circle each) -> -each.cases()))
                        .toList(),
                drawing.schematic());
    }

    private static long count(MapPlace place, List<UnitChange> cases) {
        return cases.stream()
                .filter(each -> place.answersFor(each.unit()))
                .mapToLong(UnitChange::change)
                .sum();
    }

    private static void circle(MapPlace place, long cases, UnitShapes.Frame frame, List<Excerpt.Circle> circles) {
        var longitude = place.longitude();
        var latitude = place.latitude();
        if (cases > 0 && longitude != null && latitude != null) {
            circles.add(new Excerpt.Circle(place.name(), frame.x(longitude), frame.y(latitude), 0, cases));
        }
    }

    /** Areas are as the counts. */
    private static double radius(long cases, long most) {
        return Math.max(SMALLEST, GREATEST * Math.sqrt((double) cases / most));
    }
}
