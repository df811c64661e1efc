package vn.vungxanh.foundation.borders;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.platform.map.GeoJson;

/**
 * Whether codes were exchanged among neighbours: a unit whose known point lies well outside its own shape and inside that
 * of another, which does not hold its own point either, has that other's code.
 */
final class Neighbours {

    /** Known points are as good as this. */
    private static final double DOUBT_KM = 0.5;

    private final List<BorderProblem> problems = new ArrayList<>();
    private final STRtree lost = new STRtree();

    private record Lost(Unit unit, BorderFile.Drawn drawn) {}

    Neighbours(Map<Unit, BorderFile.Drawn> good) {
        var all = new ArrayList<Lost>();
        good.forEach((unit, drawn) -> {
            var point = point(unit);
            if (point != null && Flat.km(drawn.shape(), GeoJson.FACTORY.createPoint(point)) > DOUBT_KM) {
                all.add(new Lost(unit, drawn));
            }
        });
        all.forEach(each -> lost.insert(each.drawn().shape().getEnvelopeInternal(), each));
        all.forEach(this::check);
    }

    List<BorderProblem> problems() {
        return problems;
    }

    private void check(Lost one) {
        var point = point(one.unit());
        if (point == null) {
            return;
        }
        for (var found : lost.query(new Envelope(point))) {
            var other = (Lost) found;
            if (!other.equals(one)
                    && new IndexedPointInAreaLocator(other.drawn().shape()).locate(point) == Location.INTERIOR) {
                problems.add(BorderProblem.of(
                        BordersRule.CODE_OF_NEIGHBOUR,
                        one.drawn().number(),
                        BorderChecks.named(one.unit()),
                        other.drawn().number(),
                        BorderChecks.named(other.unit())));
                return;
            }
        }
    }

    private static @Nullable Coordinate point(Unit unit) {
        var longitude = unit.longitude();
        var latitude = unit.latitude();
        return unit.level() != UnitLevel.COMMUNE || longitude == null || latitude == null
                ? null
                : new Coordinate(longitude, latitude);
    }
}
