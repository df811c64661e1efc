package vn.vungxanh.insight.mobility;

import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.map.FeatureWriter;
import vn.vungxanh.platform.map.GeoJson;
import vn.vungxanh.platform.map.LayerStyle;
import vn.vungxanh.platform.map.MapLayer;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.Traits;

/** The greatest flows of the last week that is over, as bows that bend to the right of their way: there and back lie apart. */
@Component
class FlowsOnTheMap implements MapLayer {

    private static final int MOST = 150;
    private static final int WEEK = 7;
    private static final int PIECES = 10;
    private static final double BEND = 0.14;

    private final FlowQueries flows;
    private final CurrentScope scope;

    FlowsOnTheMap(FlowQueries flows, CurrentScope scope) {
        this.flows = flows;
        this.scope = scope;
    }

    @Override
    public String id() {
        return "flows";
    }

    @Override
    public String titleKey() {
        return "mobility.map.flows";
    }

    @Override
    public String authority() {
        return "VIEW_FIGURES";
    }

    @Override
    public int order() {
        return 510;
    }

    @Override
    public LayerStyle style() {
        return LayerStyle.lines("→", LayerStyle.Tone.PLACE);
    }

    @Override
    public void features(MapRequest request, FeatureWriter out) {
        var last = request.day().minusDays(1);
        var week = new Period(last.minusDays(WEEK - 1L), last);
        flows.view(scope.require(), new UnitId(request.unit()), week, request.asOf(), false).lines().stream()
                .filter(line -> line.days() > 0 && placed(line.from()) && placed(line.to()))
                .limit(MOST)
                .forEach(line -> {
                    var traits = Traits.titled(
                                    line.from().name() + " → " + line.to().name())
                            .leadingTo("/mobility/flows?unit=" + line.from().code() + "&from=" + week.from() + "&to="
                                    + week.to() + "&asOf=" + request.asOf())
                            .counting(line.perDay())
                            .note("mobility.map.perDay", line.perDay());
                    var change = line.change();
                    out.shape(
                            line.from().code() + "-" + line.to().code(),
                            bow(point(line.from()), point(line.to())),
                            change == null ? traits : traits.note("mobility.map.change", Math.round(change)));
                });
    }

    private static boolean placed(Unit unit) {
        return unit.latitude() != null && unit.longitude() != null;
    }

    private static Coordinate point(Unit unit) {
        return new Coordinate(Objects.requireNonNull(unit.longitude()), Objects.requireNonNull(unit.latitude()));
    }

    /** A quadratic curve of Bézier. */
    private static Geometry bow(Coordinate from, Coordinate to) {
        var middle = new Coordinate(
                (from.x + to.x) / 2 + BEND * (to.y - from.y), (from.y + to.y) / 2 - BEND * (to.x - from.x));
        var points = new Coordinate[PIECES + 1];
        for (var n = 0; n <= PIECES; n++) {
            var t = (double) n / PIECES;
            var s = 1 - t;
            points[n] = new Coordinate(
                    s * s * from.x + 2 * s * t * middle.x + t * t * to.x,
                    s * s * from.y + 2 * s * t * middle.y + t * t * to.y);
        }
        return GeoJson.FACTORY.createLineString(points);
    }
}
