package vn.vungxanh.platform.map;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import tools.jackson.databind.JsonNode;

/** Geometries of RFC 7946 (longitude first, WGS 84) as JTS knows them: points, polygons and sets of polygons. */
public final class GeoJson {

    /** Of the geometries that are made here. */
    public static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4326);

    private static final int SHORTEST_RING = 4;

    private GeoJson() {}

    /** @throws vn.vungxanh.kernel.RuleBroken that says what is wrong with the geometry's form */
    public static Geometry read(JsonNode geometry) {
        var coordinates = geometry.path("coordinates");
        var type = geometry.path("type").asString("");
        switch (type) {
            case "Point":
                return FACTORY.createPoint(coordinate(coordinates));
            case "Polygon":
                return polygon(coordinates);
            case "MultiPolygon":
                MapRule.NOT_A_SHAPE.brokenIf(!coordinates.isArray() || coordinates.isEmpty());
                var polygons = new ArrayList<Polygon>(coordinates.size());
                coordinates.forEach(each -> polygons.add(polygon(each)));
                return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
            default:
                throw MapRule.NOT_A_SHAPE.broken();
        }
    }

    private static Polygon polygon(JsonNode rings) {
        MapRule.NOT_A_SHAPE.brokenIf(!rings.isArray() || rings.isEmpty());
        var read = new ArrayList<LinearRing>(rings.size());
        rings.forEach(ring -> read.add(ring(ring)));
        return FACTORY.createPolygon(read.get(0), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode positions) {
        MapRule.RING_TOO_SHORT.brokenIf(!positions.isArray() || positions.size() < SHORTEST_RING);
        var ring = new Coordinate[positions.size()];
        for (var n = 0; n < ring.length; n++) {
            ring[n] = coordinate(positions.get(n));
        }
        MapRule.RING_OPEN.brokenIf(!ring[0].equals2D(ring[ring.length - 1]));
        return FACTORY.createLinearRing(ring);
    }

    private static Coordinate coordinate(JsonNode position) {
        MapRule.NOT_A_POSITION.brokenIf(!position.isArray()
                || position.size() < 2
                || !position.get(0).isNumber()
                || !position.get(1).isNumber());
        return new Coordinate(position.get(0).asDouble(), position.get(1).asDouble());
    }

    /** @param digits after the point: five are a metre, four ten metres */
    public static String write(Geometry shape, int digits) {
        var text = new StringBuilder();
        if (shape instanceof Point point) {
            text.append("{\"type\":\"Point\",\"coordinates\":");
            position(point.getCoordinate(), digits, text);
        } else if (shape instanceof LineString line) {
            text.append("{\"type\":\"LineString\",\"coordinates\":");
            positions(line, digits, text);
        } else {
            var polygons = polygonsOf(shape);
            var one = polygons.size() == 1;
            text.append(
                    one ? "{\"type\":\"Polygon\",\"coordinates\":" : "{\"type\":\"MultiPolygon\",\"coordinates\":[");
            for (var n = 0; n < polygons.size(); n++) {
                text.append(n == 0 ? "" : ",");
                rings(polygons.get(n), digits, text);
            }
            text.append(one ? "" : "]");
        }
        return text.append('}').toString();
    }

    /** What is not an area in it is left out. */
    public static List<Polygon> polygonsOf(Geometry shape) {
        var polygons = new ArrayList<Polygon>();
        for (var n = 0; n < shape.getNumGeometries(); n++) {
            if (shape.getGeometryN(n) instanceof Polygon polygon && !polygon.isEmpty()) {
                polygons.add(polygon);
            }
        }
        return polygons;
    }

    private static void rings(Polygon polygon, int digits, StringBuilder text) {
        text.append('[');
        positions(polygon.getExteriorRing(), digits, text);
        for (var n = 0; n < polygon.getNumInteriorRing(); n++) {
            text.append(',');
            positions(polygon.getInteriorRingN(n), digits, text);
        }
        text.append(']');
    }

    private static void positions(LineString line, int digits, StringBuilder text) {
        text.append('[');
        var positions = line.getCoordinates();
        for (var n = 0; n < positions.length; n++) {
            text.append(n == 0 ? "" : ",");
            position(positions[n], digits, text);
        }
        text.append(']');
    }

    private static void position(Coordinate at, int digits, StringBuilder text) {
        text.append('[')
                .append(number(at.x, digits))
                .append(',')
                .append(number(at.y, digits))
                .append(']');
    }

    /** Without trailing zeros and without the locale. */
    static String number(double value, int digits) {
        var scale = Math.round(Math.pow(10, digits));
        var scaled = Math.round(value * scale);
        var whole = Math.abs(scaled) / scale;
        var rest = Long.toString(Math.abs(scaled) % scale + scale).substring(1).replaceFirst("0+$", "");
        return (scaled < 0 ? "-" : "") + whole + (rest.isEmpty() ? "" : "." + rest);
    }
}
