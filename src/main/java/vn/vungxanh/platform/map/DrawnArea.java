package vn.vungxanh.platform.map;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.valid.IsValidOp;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody drew in a form with <code>&#64;template.map.draw(…)</code>: an area or a point, checked. The form sends
 * GeoJSON in the field of the given name; {@link #read} checks it, and {@link #geoJson} is what a room stores.
 */
public final class DrawnArea {

    /** Of longitude and latitude in degrees: the country with its islands. */
    private static final double WEST = 102;

    private static final double EAST = 118;
    private static final double SOUTH = 6;
    private static final double NORTH = 24;
    private static final int MOST_CORNERS = 5_000;
    private static final int DIGITS = 6;
    private static final double KM_A_DEGREE = 111.32;
    private static final JsonMapper JSON = new JsonMapper();

    private final Geometry shape;

    private DrawnArea(Geometry shape) {
        this.shape = shape;
    }

    /**
     * Empty when nothing was drawn.
     *
     * @param geoJson a Point, Polygon or MultiPolygon; also a Feature, or a collection of one
     * @throws vn.vungxanh.kernel.RuleBroken a {@link MapRule} that says what is wrong
     */
    public static Optional<DrawnArea> read(@Nullable String geoJson) {
        if (geoJson == null || geoJson.isBlank()) {
            return Optional.empty();
        }
        try {
            var node = JSON.readTree(geoJson);
            node = node.path("features").isArray() && node.path("features").size() == 1
                    ? node.path("features").get(0)
                    : node;
            return Optional.of(of(GeoJson.read(node.has("geometry") ? node.path("geometry") : node)));
        } catch (JacksonException e) {
            throw MapRule.NOT_A_SHAPE.broken();
        }
    }

    /** @throws vn.vungxanh.kernel.RuleBroken also when only a point was drawn */
    public static Optional<DrawnArea> readArea(@Nullable String geoJson) {
        var drawn = read(geoJson);
        MapRule.AREA_NEEDED.brokenIf(drawn.isPresent() && drawn.get().isPoint());
        return drawn;
    }

    /** @throws vn.vungxanh.kernel.RuleBroken also when an area was drawn */
    public static Optional<DrawnArea> readPoint(@Nullable String geoJson) {
        var drawn = read(geoJson);
        MapRule.POINT_NEEDED.brokenIf(drawn.isPresent() && !drawn.get().isPoint());
        return drawn;
    }

    static DrawnArea of(Geometry shape) {
        MapRule.TOO_MANY_CORNERS.brokenIf(shape.getNumPoints() > MOST_CORNERS, MOST_CORNERS);
        var box = shape.getEnvelopeInternal();
        MapRule.AXES_SWAPPED.brokenIf(
                box.getMinY() >= WEST && box.getMaxY() <= EAST && box.getMinX() >= SOUTH && box.getMaxX() <= NORTH);
        MapRule.OUTSIDE_VIETNAM.brokenIf(
                box.getMinX() < WEST || box.getMaxX() > EAST || box.getMinY() < SOUTH || box.getMaxY() > NORTH);
        MapRule.CROSSES_ITSELF.brokenIf(!new IsValidOp(shape).isValid());
        return new DrawnArea(shape);
    }

    public boolean isPoint() {
        return shape instanceof Point;
    }

    /** For geometry of one's own, in degrees. */
    public Geometry shape() {
        return shape.copy();
    }

    /** In one form, whatever was sent: what a room stores, and hands to {@link FeatureWriter#shape}. */
    public String geoJson() {
        return GeoJson.write(shape, DIGITS);
    }

    /** Flat at the area's own latitude: right to a few thousandths at this size. */
    public double areaKm2() {
        var wide = KM_A_DEGREE * Math.cos(Math.toRadians(latitude()));
        return AffineTransformation.scaleInstance(wide, KM_A_DEGREE)
                .transform(shape)
                .getArea();
    }

    /** A point that surely lies inside. */
    public double longitude() {
        return shape.getInteriorPoint().getX();
    }

    public double latitude() {
        return shape.getInteriorPoint().getY();
    }

    public boolean holds(double longitude, double latitude) {
        return shape.covers(GeoJson.FACTORY.createPoint(new org.locationtech.jts.geom.Coordinate(longitude, latitude)));
    }
}
