package vn.vungxanh.platform.map;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The units of the map as paths of a drawing {@link #WIDTH} wide, for pages that show them without a script. */
@Component
public class UnitShapes {

    public static final int WIDTH = 640;

    private static final int REMEMBERED = 100;
    private static final JsonMapper JSON = new JsonMapper();

    private final MapGround ground;
    private final Map<String, Drawing> drawn = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Drawing> eldest) {
            return size() > REMEMBERED;
        }
    };

    UnitShapes(MapGround ground) {
        this.ground = ground;
    }

    /**
     * @param paths by the code of the unit; who has no shape is not in it
     * @param around neighbours that only give the eye its bearings
     * @param height of the drawing
     * @param schematic whether a shape is computed, not official
     */
    public record Drawing(Map<String, String> paths, Map<String, String> around, Frame frame, boolean schematic) {

        public int height() {
            return frame.height();
        }
    }

    /** The reader's own unit, or what it became. */
    public MapPlace home(LocalDate on) {
        return ground.place(null, on);
    }

    /** Of all communes. */
    public Drawing communes(MapPlace place, LocalDate on) {
        return drawing(place, MapGround.Parts.COMMUNES, on);
    }

    public Drawing drawing(MapPlace place, MapGround.Parts parts, LocalDate on) {
        var version = ground.version(place, parts, on, 0);
        synchronized (drawn) {
            var known = drawn.get(version);
            if (known != null) {
                return known;
            }
        }
        var made = draw(place, parts, on);
        synchronized (drawn) {
            drawn.put(version, made);
        }
        return made;
    }

    private Drawing draw(MapPlace place, MapGround.Parts parts, LocalDate on) {
        var text = new ByteArrayOutputStream();
        try {
            ground.shapes(place, parts, on, 0, text);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        var features = JSON.readTree(text.toByteArray()).path("features");
        var box = new Box();
        var schematic = false;
        for (var feature : features) {
            if (!isAround(feature)) {
                points(feature, box::hold);
                schematic |= feature.path("properties").path("schematic").asBoolean(false);
            }
        }
        var frame = box.frame();
        var inside = new HashMap<String, String>();
        var around = new HashMap<String, String>();
        for (var feature : features) {
            (isAround(feature) ? around : inside)
                    .put(feature.path("properties").path("code").asString(), path(feature, frame));
        }
        return new Drawing(Map.copyOf(inside), Map.copyOf(around), frame, schematic);
    }

    private static boolean isAround(JsonNode feature) {
        return feature.path("properties").path("around").asBoolean(false);
    }

    private static String path(JsonNode feature, Frame frame) {
        var path = new StringBuilder();
        rings(feature.path("geometry"), ring -> {
            var letter = 'M';
            for (var point : ring) {
                path.append(letter)
                        .append(String.format(
                                Locale.ROOT,
                                "%.1f %.1f",
                                frame.x(point.get(0).asDouble()),
                                frame.y(point.get(1).asDouble())));
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

    private static void points(JsonNode feature, OnPoint on) {
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

    /** Where a place lies in the drawing; degrees of longitude are as short as they are there. */
    public record Frame(double west, double north, double scale, double narrow, int height) {

        public double x(double longitude) {
            return (longitude - west) * scale * narrow;
        }

        public double y(double latitude) {
            return (north - latitude) * scale;
        }
    }

    /** What has to fit. */
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

        Frame frame() {
            if (east <= west || north <= south) {
                return new Frame(0, 0, 1, 1, 0);
            }
            var narrow = Math.cos(Math.toRadians((north + south) / 2));
            var scale = WIDTH / ((east - west) * narrow);
            return new Frame(west, north, scale, narrow, (int) Math.ceil((north - south) * scale));
        }
    }
}
