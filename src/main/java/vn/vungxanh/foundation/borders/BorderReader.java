package vn.vungxanh.foundation.borders;

import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads a GeoJSON collection word by word: a large file costs no more than its corners, and no depth of brackets hurts. */
final class BorderReader {

    private static final Pattern WGS_84 = Pattern.compile("(?i).*(CRS84|EPSG:{1,2}4326).*");
    private static final int LONGEST = 120;
    /** What is read of collections and features; said twice, nobody knows which is meant. */
    private static final Set<String> MEMBERS = Set.of("type", "features", "properties", "geometry", "crs");

    /** NaN is no JSON, but then the feature in which it stands can be named. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    private final BorderFile file;
    private final BorderLimits limits;
    private int heights;

    BorderReader(BorderFile file, BorderLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    void read(InputStream stream) {
        var start = FileStart.of(stream);
        if (start.refused() != null) {
            problem(start.refused());
            return;
        }
        try (var in = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), start.stream())) {
            if (top(in)) {
                file.whole = in.nextToken() == null;
                if (!file.whole) {
                    problem(BordersRule.MORE_BEHIND);
                }
            }
        } catch (UnexpectedEndOfInputException e) {
            problem(BordersRule.CUT_OFF, file.features);
        } catch (StreamConstraintsException e) {
            problem(BordersRule.NOT_PLAIN, file.features);
        } catch (JacksonIOException broken) {
            throw broken;
        } catch (JacksonException e) {
            var where = e.getLocation();
            problem(
                    BordersRule.NOT_JSON,
                    where == null ? 0 : Math.max(0, where.getLineNr()),
                    where == null ? 0 : Math.max(0, where.getColumnNr()),
                    file.features);
        }
        if (heights > 0) {
            problem(BordersRule.HEIGHTS, heights);
        }
    }

    /** Whether it was read to its end. */
    private boolean top(JsonParser in) {
        if (in.nextToken() != JsonToken.START_OBJECT) {
            problem(BordersRule.NOT_A_COLLECTION);
            return false;
        }
        var seen = new HashSet<String>();
        var found = false;
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = in.currentName();
            if (MEMBERS.contains(name) && !seen.add(name)) {
                problem(BordersRule.TWICE_IN_JSON, name);
            }
            in.nextToken();
            if (name.equals("features") && in.currentToken() == JsonToken.START_ARRAY) {
                found = true;
                if (!features(in)) {
                    return false;
                }
            } else if (name.equals("crs")) {
                crs(in);
            } else {
                in.skipChildren();
            }
        }
        if (!found) {
            problem(BordersRule.NOT_A_COLLECTION);
        } else if (file.features == 0) {
            problem(BordersRule.NO_FEATURES);
        }
        return found && file.features > 0;
    }

    /** False when there is no use in reading on. */
    private boolean features(JsonParser in) {
        while (in.nextToken() != JsonToken.END_ARRAY) {
            file.features++;
            if (file.features > BorderLimits.MOST_FEATURES) {
                problem(BordersRule.TOO_MANY_FEATURES, BorderLimits.MOST_FEATURES);
                return false;
            }
            if (in.currentToken() == JsonToken.START_OBJECT) {
                feature(in);
            } else {
                file.problem(BordersRule.NOT_A_FEATURE, file.features, null);
                in.skipChildren();
            }
            if (file.corners > limits.corners()) {
                problem(BordersRule.TOO_MANY_CORNERS, limits.corners());
                return false;
            }
        }
        return true;
    }

    private void feature(JsonParser in) {
        var seen = new HashSet<String>();
        var twice = new LinkedHashSet<String>();
        UnitCode code = null;
        var reader = new ShapeReader(Math.min(limits.cornersOfAShape(), limits.corners()));
        Geometry shape = null;
        var given = false;
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = in.currentName();
            if (MEMBERS.contains(name) && !seen.add(name)) {
                twice.add(name);
            }
            in.nextToken();
            if (name.equals("properties")) {
                code = UnitCode.read(in, twice);
            } else if (name.equals("geometry")) {
                given = true;
                shape = reader.read(in);
                file.corners += reader.corners();
            } else {
                in.skipChildren();
            }
        }
        if (reader.hasHeights()) {
            heights++;
        }
        var fault = given ? reader.fault() : new ShapeReader.Fault(BordersRule.EMPTY_SHAPE);
        keep(
                code,
                shape,
                twice.isEmpty() ? fault : new ShapeReader.Fault(BordersRule.TWICE_IN_JSON, String.join(", ", twice)));
    }

    private void keep(@Nullable UnitCode code, @Nullable Geometry shape, ShapeReader.@Nullable Fault fault) {
        if (code == null) {
            file.problem(BordersRule.NO_CODE, file.features, null);
            return;
        }
        file.codes.add(code.text());
        if (fault != null) {
            file.problem(
                    fault.rule(),
                    file.features,
                    shortened(code.text()),
                    fault.details().toArray());
        } else if (shape != null) {
            file.drawn.add(new BorderFile.Drawn(file.features, code.text(), shape));
        }
    }

    /** Old files name their system: {"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}}. */
    private void crs(JsonParser in) {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            in.skipChildren();
            return;
        }
        var depth = 1;
        var named = "";
        while (depth > 0) {
            var token = in.nextToken();
            if (token == null) {
                return;
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token == JsonToken.VALUE_STRING && depth == 2 && "name".equals(in.currentName())) {
                named = in.getString();
            }
        }
        if (!WGS_84.matcher(named).matches()) {
            problem(BordersRule.OTHER_CRS, shortened(named));
        }
    }

    private void problem(BordersRule rule, Object... details) {
        file.problem(rule, 0, null, details);
    }

    static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
