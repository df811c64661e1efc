package vn.vungxanh.territory.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.valid.IsValidOp;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an area from GeoJSON (RFC 7946) and checks that it is one. Which province it lies in is another question. */
final class Shapes {

    private static final int MOST_POINTS = 2_000;
    private static final int SMALLEST_RING = 4;
    private static final double KM_A_DEGREE = 111.195;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(1_000_000), 4326);

    private Shapes() {}

    static @Nullable Shape readOrNull(@Nullable String geoJson) {
        return geoJson == null || geoJson.isBlank() ? null : read(geoJson);
    }

    static Shape read(String geoJson) {
        var polygons = new ArrayList<Polygon>();
        var points = 0;
        try {
            for (var rings : polygonsOf(JSON.readTree(geoJson))) {
                points += rings.stream().mapToInt(ring -> ring.length).sum();
                ZoneRule.POLYGON_TOO_DETAILED.brokenIf(points > MOST_POINTS, MOST_POINTS);
                polygons.add(FACTORY.createPolygon(
                        FACTORY.createLinearRing(rings.get(0)),
                        rings.stream().skip(1).map(FACTORY::createLinearRing).toArray(LinearRing[]::new)));
            }
        } catch (JacksonException | IllegalArgumentException e) {
            throw ZoneRule.POLYGON_UNREADABLE.broken();
        }
        ZoneRule.POLYGON_UNREADABLE.brokenIf(polygons.isEmpty());
        Geometry whole =
                polygons.size() == 1 ? polygons.get(0) : FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
        check(whole);
        whole.normalize();
        // JTS normalises outer rings clockwise; RFC 7946 wants them the other way round.
        return new Shape(whole, text(whole.reverse()), areaKm2(whole));
    }

    private static void check(Geometry whole) {
        var problem = new IsValidOp(whole).getValidationError();
        if (problem != null) {
            var at = problem.getCoordinate();
            throw ZoneRule.POLYGON_CROSSES_ITSELF.broken(at == null ? "" : "%.5f, %.5f".formatted(at.y, at.x));
        }
        ZoneRule.POLYGON_UNREADABLE.brokenIf(whole.getArea() <= 0);
    }

    private static List<List<Coordinate[]>> polygonsOf(JsonNode node) {
        var type = node.path("type").asString("");
        var inside = new ArrayList<List<Coordinate[]>>();
        if (type.equals("Feature")) {
            return polygonsOf(node.path("geometry"));
        }
        if (type.equals("Polygon")) {
            inside.add(rings(node.path("coordinates")));
        } else if (type.equals("MultiPolygon")) {
            node.path("coordinates").forEach(each -> inside.add(rings(each)));
        }
        return inside;
    }

    private static List<Coordinate[]> rings(JsonNode array) {
        var rings = new ArrayList<Coordinate[]>();
        for (var ring : array) {
            var corners = new ArrayList<Coordinate>();
            for (var point : ring) {
                if (!point.path(0).isNumber() || !point.path(1).isNumber()) {
                    throw new IllegalArgumentException("a point has two numbers");
                }
                corners.add(corner(point.path(0).asDouble(), point.path(1).asDouble()));
            }
            if (!corners.isEmpty() && !corners.get(0).equals2D(corners.get(corners.size() - 1))) {
                corners.add(new Coordinate(corners.get(0)));
            }
            if (corners.size() < SMALLEST_RING) {
                throw new IllegalArgumentException("a ring has three corners");
            }
            rings.add(corners.toArray(Coordinate[]::new));
        }
        if (rings.isEmpty()) {
            throw new IllegalArgumentException("a polygon has a ring");
        }
        return rings;
    }

    private static Coordinate corner(double longitude, double latitude) {
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException("not on the globe");
        }
        var precision = FACTORY.getPrecisionModel();
        return new Coordinate(precision.makePrecise(longitude), precision.makePrecise(latitude));
    }

    /** On a plane that touches the globe in the middle: exact to a thousandth for areas of this size. */
    private static double areaKm2(Geometry degrees) {
        var middle = Math.toRadians(degrees.getCentroid().getY());
        return degrees.getArea() * KM_A_DEGREE * KM_A_DEGREE * Math.cos(middle);
    }

    private static String text(Geometry geometry) {
        var polygons = new ArrayList<String>();
        for (var n = 0; n < geometry.getNumGeometries(); n++) {
            polygons.add(text((Polygon) geometry.getGeometryN(n)));
        }
        return geometry instanceof Polygon
                ? "{\"type\":\"Polygon\",\"coordinates\":" + polygons.get(0) + "}"
                : "{\"type\":\"MultiPolygon\",\"coordinates\":[" + String.join(",", polygons) + "]}";
    }

    private static String text(Polygon polygon) {
        var rings = new StringBuilder("[").append(text(polygon.getExteriorRing()));
        for (var n = 0; n < polygon.getNumInteriorRing(); n++) {
            rings.append(',').append(text(polygon.getInteriorRingN(n)));
        }
        return rings.append(']').toString();
    }

    private static String text(LinearRing ring) {
        var corners = new ArrayList<String>();
        for (var corner : ring.getCoordinates()) {
            corners.add(String.format(Locale.ROOT, "[%.6f,%.6f]", corner.x, corner.y));
        }
        return "[" + String.join(",", corners) + "]";
    }
}
