package vn.vungxanh.foundation.borders;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads one geometry of GeoJSON. Whatever is wrong with it, it is read to its end, so that the features behind it are
 * checked as well.
 */
final class ShapeReader {

    private final Corners corners;
    private @Nullable Fault fault;
    private boolean heights;

    ShapeReader(int most) {
        corners = new Corners(most);
    }

    record Fault(BordersRule rule, List<Object> details) {

        Fault(BordersRule rule, Object... details) {
            this(rule, List.of(details));
        }
    }

    @Nullable
    Fault fault() {
        return fault;
    }

    long corners() {
        return corners.count();
    }

    boolean hasHeights() {
        return heights;
    }

    /** Null when there is a {@link #fault()}. */
    @Nullable
    Geometry read(JsonParser in) {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            in.skipChildren();
            wrong(BordersRule.EMPTY_SHAPE);
            return null;
        }
        var type = "";
        var coordinates = false;
        var seen = new HashSet<String>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = in.currentName();
            if (!seen.add(name)) {
                wrong(BordersRule.TWICE_IN_JSON, BorderReader.shortened(name));
            }
            var value = in.nextToken();
            if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                type = BorderReader.shortened(in.getString());
            } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
                coordinates = true;
                coordinates(in);
            } else {
                in.skipChildren();
            }
        }
        return made(type, coordinates);
    }

    private @Nullable Geometry made(String type, boolean coordinates) {
        var many = type.equals("MultiPolygon");
        if (!many && !type.equals("Polygon")) {
            fault = new Fault(BordersRule.NOT_AN_AREA, type);
        } else if (corners.tooMany()) {
            fault = new Fault(BordersRule.SHAPE_TOO_FINE, corners.count(), corners.most());
        } else if (fault == null && (!coordinates || corners.count() == 0)) {
            wrong(BordersRule.EMPTY_SHAPE);
        } else if (fault == null && corners.depth() != (many ? 4 : 3)) {
            wrong(BordersRule.BAD_BRACKETS, type);
        }
        if (fault == null) {
            fault = corners.ringFault();
        }
        return fault == null ? corners.shape() : null;
    }

    /** Brackets are counted, not entered: a thousand of them cost nothing. */
    private void coordinates(JsonParser in) {
        var depth = 1;
        var numbers = 0;
        var at = new double[2];
        while (depth > 0) {
            var token = in.nextToken();
            if (token == JsonToken.START_ARRAY) {
                wrongIf(numbers > 0, BordersRule.NOT_A_POSITION, "[", corners.count() + 1);
                depth++;
                numbers = 0;
            } else if (token == JsonToken.END_ARRAY) {
                wrongIf(numbers == 1, BordersRule.NOT_A_POSITION, "[" + at[0] + "]", corners.count() + 1);
                if (numbers >= 2) {
                    wrongIf(!corners.add(at[0], at[1], depth), BordersRule.BAD_BRACKETS, "");
                } else {
                    corners.close(depth);
                }
                heights |= numbers > 2;
                numbers = 0;
                depth--;
            } else if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
                var value = in.getDoubleValue();
                wrongIf(!Double.isFinite(value), BordersRule.NOT_A_POSITION, in.getString(), corners.count() + 1);
                if (numbers < 2) {
                    at[numbers] = value;
                }
                numbers++;
            } else {
                wrong(
                        BordersRule.NOT_A_POSITION,
                        token == JsonToken.VALUE_STRING
                                ? '"' + BorderReader.shortened(in.getString()) + '"'
                                : token == JsonToken.START_OBJECT ? "{" : "" + in.getString(),
                        corners.count() + 1);
                in.skipChildren();
                numbers++;
            }
        }
    }

    private void wrongIf(boolean broken, BordersRule rule, Object... details) {
        if (broken) {
            wrong(rule, details);
        }
    }

    /** The first fault is told: those after it mostly follow from it. */
    private void wrong(BordersRule rule, Object... details) {
        if (fault == null) {
            fault = new Fault(rule, new ArrayList<>(List.of(details)));
        }
    }
}
