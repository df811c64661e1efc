package vn.vungxanh.foundation.borders;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import vn.vungxanh.platform.map.GeoJson;

/** What surveys and their exports do to shapes. */
final class Spoiling {

    private static final String NUMBERS = "[0-9.]+,[0-9.]+";
    private static final double METRES_A_DEGREE = 111_320;

    private Spoiling() {}

    static String bowTie(Geometry shape) {
        var at = shape.getCentroid().getCoordinate();
        return "{\"type\":\"Polygon\",\"coordinates\":[["
                + "[" + at.x + "," + at.y + "],[" + (at.x + 0.02) + "," + (at.y + 0.02) + "],[" + (at.x + 0.02) + ","
                + at.y
                + "],[" + at.x + "," + (at.y + 0.02) + "],[" + at.x + "," + at.y + "]]]}";
    }

    /** @param widths how far beside itself, in its own widths */
    static String withHoleBeside(Geometry shape, double widths) {
        var small = scaled(shape, 0.1);
        var hole = moved(small, widths * shape.getEnvelopeInternal().getWidth(), 0);
        var outline = GeoJson.write(shape, 6);
        var rings = GeoJson.write(hole, 6);
        return outline.substring(0, outline.length() - 2) + ","
                + rings.substring(rings.indexOf("[[") + 1, rings.length() - 1) + "}";
    }

    static String withPartInside(Geometry shape, double size) {
        var outline = GeoJson.write(shape, 6);
        var inner = GeoJson.write(scaled(shape, size), 6);
        return "{\"type\":\"MultiPolygon\",\"coordinates\":[" + coordinates(outline) + "," + coordinates(inner) + "]}";
    }

    private static String coordinates(String polygon) {
        return polygon.substring(polygon.indexOf("[["), polygon.length() - 1);
    }

    static Geometry scaled(Geometry shape, double size) {
        var at = shape.getCentroid();
        return AffineTransformation.scaleInstance(size, size, at.getX(), at.getY())
                .transform(shape);
    }

    static Geometry moved(Geometry shape, double east, double north) {
        return AffineTransformation.translationInstance(east, north).transform(shape);
    }

    static Geometry swapped(Geometry shape) {
        return new AffineTransformation(0, 1, 0, 1, 0, 0).transform(shape);
    }

    /** As VN-2000 has them: half a million to the east, some two million to the north. */
    static Geometry metres(Geometry shape) {
        return AffineTransformation.scaleInstance(METRES_A_DEGREE, METRES_A_DEGREE)
                .compose(AffineTransformation.translationInstance(-98.5, 0))
                .transform(DouglasPeuckerSimplifier.simplify(shape, 0.001));
    }

    /** Without its last position. */
    static String open(String text) {
        return text.replaceFirst(",\\[" + NUMBERS + "]]]", "]]");
    }

    static String first(String text, String position) {
        return text.replaceFirst("\\[\\[\\[" + NUMBERS + "]", "[[" + position.replace("$", "\\$"));
    }

    static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
