package vn.vungxanh.insight.greenzone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.platform.map.MapGround;
import vn.vungxanh.platform.map.MapPlace;

/** The units of the map as paths of a drawing {@link #WIDTH} wide. */
@Component
class Shapes {

    static final int WIDTH = 640;

    private static final JsonMapper JSON = new JsonMapper();

    private final MapGround ground;

    Shapes(MapGround ground) {
        this.ground = ground;
    }

    /** @param height of the drawing */
    record Drawing(Map<String, String> paths, int height) {}

    /** The reader's own unit, or what it became. */
    MapPlace home(LocalDate on) {
        return ground.place(null, on);
    }

    /** Of all communes, by the code of the unit; who has no shape is not in it. */
    Drawing communes(MapPlace place, LocalDate on) {
        var text = new ByteArrayOutputStream();
        try {
            ground.shapes(place, MapGround.Parts.COMMUNES, on, 0, text);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        var features = JSON.readTree(text.toByteArray()).path("features");
        var box = new Box();
        features.forEach(feature -> each(feature, box::hold));
        var paths = new HashMap<String, String>();
        for (var feature : features) {
            if (!feature.path("properties").path("around").asBoolean(false)) {
                paths.put(feature.path("properties").path("code").asString(), path(feature, box));
            }
        }
        return new Drawing(paths, box.height());
    }

    private static String path(JsonNode feature, Box box) {
        var path = new StringBuilder();
        rings(feature.path("geometry"), ring -> {
            var letter = 'M';
            for (var point : ring) {
                path.append(letter)
                        .append(String.format(
                                Locale.ROOT,
                                "%.1f %.1f",
                                box.x(point.get(0).asDouble()),
                                box.y(point.get(1).asDouble())));
                letter = 'L';
            }
            path.append('Z');
        });
        return path.toString();
    }

    private interface OnPoint {
        void at(double longitude, double latitude);
    }

    private interface OnRing {
        void ring(JsonNode points);
    }

    private static void each(JsonNode feature, OnPoint on) {
        rings(
                feature.path("geometry"),
                ring -> ring.forEach(
                        point -> on.at(point.get(0).asDouble(), point.get(1).asDouble())));
    }

    private static void rings(JsonNode geometry, OnRing on) {
        var coordinates = geometry.path("coordinates");
        if ("Polygon".equals(geometry.path("type").asString())) {
            coordinates.forEach(on::ring);
        } else if ("MultiPolygon".equals(geometry.path("type").asString())) {
            coordinates.forEach(polygon -> polygon.forEach(on::ring));
        }
    }

    /** What has to fit, with degrees of longitude as short as they are there. */
    private static final class Box {

        private double west = Double.MAX_VALUE;
        private double east = -Double.MAX_VALUE;
        private double south = Double.MAX_VALUE;
        private double north = -Double.MAX_VALUE;

        void hold(double longitude, double latitude) {
            west = Math.min(west, longitude);
            east = Math.max(east, longitude);
            south = Math.min(south, latitude);
            north = Math.max(north, latitude);
        }

        double x(double longitude) {
            return (longitude - west) * scale() * narrow();
        }

        double y(double latitude) {
            return (north - latitude) * scale();
        }

        int height() {
            return north > south ? (int) Math.ceil((north - south) * scale()) : 0;
        }

        private double scale() {
            return east > west ? WIDTH / ((east - west) * narrow()) : 1;
        }

        private double narrow() {
            return Math.cos(Math.toRadians((north + south) / 2));
        }
    }
}
