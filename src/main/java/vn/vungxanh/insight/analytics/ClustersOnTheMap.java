package vn.vungxanh.insight.analytics;

import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.util.GeometricShapeFactory;
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

/** Circles around the units where cases gather beyond chance. */
@Component
class ClustersOnTheMap implements MapLayer {

    private static final double KM_A_DEGREE = 111.2;
    private static final int CORNERS = 48;

    private final ClusterQueries clusters;
    private final CurrentScope scope;

    ClustersOnTheMap(ClusterQueries clusters, CurrentScope scope) {
        this.clusters = clusters;
        this.scope = scope;
    }

    @Override
    public String id() {
        return "clusters";
    }

    @Override
    public String titleKey() {
        return "analytics.map.clusters";
    }

    @Override
    public String authority() {
        return "VIEW_FIGURES";
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public LayerStyle style() {
        return LayerStyle.areas("C", LayerStyle.Tone.CASE);
    }

    @Override
    public void features(MapRequest request, FeatureWriter out) {
        for (var cluster : clusters.clusters(scope.require(), new UnitId(request.unit()), request.asOf())) {
            if (cluster.significant()) {
                out.shape(
                        cluster.centre().code() + cluster.from(),
                        circle(cluster.centre(), cluster.radiusKm()),
                        Traits.titled(cluster.centre().name())
                                .leadingTo("/analytics?unit=" + cluster.centre().code())
                                .from(cluster.from())
                                .note("analytics.map.cases", cluster.observed())
                                .note("analytics.map.expected", Math.round(cluster.expected() * 10) / 10.0));
            }
        }
    }

    /** A single commune is drawn as large as it is. */
    private static Geometry circle(Unit centre, double radiusKm) {
        var area = centre.areaKm2();
        var own = area == null ? 1 : Math.sqrt(area / Math.PI);
        var latitude = Objects.requireNonNull(centre.latitude());
        var high = Math.max(radiusKm, own) / KM_A_DEGREE;
        var wide = high / Math.cos(Math.toRadians(latitude));
        var shape = new GeometricShapeFactory(GeoJson.FACTORY);
        shape.setNumPoints(CORNERS);
        shape.setCentre(new Coordinate(Objects.requireNonNull(centre.longitude()), latitude));
        shape.setWidth(2 * wide);
        shape.setHeight(2 * high);
        return shape.createEllipse();
    }
}
