package vn.vungxanh.foundation.borders;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.platform.map.GeoJson;
import vn.vungxanh.platform.map.MapRule;

/** Reads a GeoJSON collection feature by feature, so that a large file costs no more than its shapes. */
final class BorderFile {

    /** Names under which surveys carry the code of a unit. */
    private static final Set<String> CODES =
            Set.of("code", "ma", "maxa", "madvhc", "matinh", "mahuyen", "gsocode", "unitcode", "maso", "malc");

    private static final Pattern WGS_84 = Pattern.compile("(?i).*(CRS84|EPSG:{1,2}4326).*");
    private static final int LONGEST = 120;
    /** A feature ends in the middle of the file. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    final List<Drawn> drawn = new ArrayList<>();
    final List<BorderProblem> problems = new ArrayList<>();
    /** Of all features, also those whose shape is bad: they are not missing as well. */
    final Set<String> codes = new HashSet<>();

    private int features;

    /** @param number place among the features, from 1 */
    record Drawn(int number, String code, Geometry shape) {}

    static BorderFile read(InputStream stream) {
        var file = new BorderFile();
        try (var parser = JSON.createParser(stream)) {
            file.top(parser);
        } catch (JacksonException e) {
            var where = e.getLocation();
            file.problem(BordersRule.NOT_JSON, 0, null, where == null ? 0 : where.getLineNr());
        }
        return file;
    }

    private void top(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            problem(BordersRule.NOT_A_COLLECTION, 0, null);
            return;
        }
        var found = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            if (name.equals("features") && parser.currentToken() == JsonToken.START_ARRAY) {
                found = true;
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    feature(JSON.readTree(parser));
                }
            } else if (name.equals("crs")) {
                crs(JSON.readTree(parser));
            } else {
                parser.skipChildren();
            }
        }
        if (!found) {
            problem(BordersRule.NOT_A_COLLECTION, 0, null);
        } else if (features == 0) {
            problem(BordersRule.NO_FEATURES, 0, null);
        }
    }

    private void crs(JsonNode crs) {
        var name = crs.path("properties").path("name").asString("");
        if (!crs.isNull() && !WGS_84.matcher(name).matches()) {
            problem(BordersRule.OTHER_CRS, 0, null, shortened(name));
        }
    }

    private void feature(JsonNode feature) {
        features++;
        var code = code(feature);
        if (code == null) {
            problem(BordersRule.NO_CODE, features, null);
            return;
        }
        codes.add(code);
        try {
            drawn.add(new Drawn(features, code, GeoJson.read(feature.path("geometry"))));
        } catch (RuleBroken broken) {
            problem(BordersRule.BAD_SHAPE, features, shortened(code), fault(broken));
        }
    }

    private static String fault(RuleBroken broken) {
        return broken.rule() instanceof MapRule rule ? rule.messageKey() : MapRule.NOT_A_SHAPE.messageKey();
    }

    private static @Nullable String code(JsonNode feature) {
        for (var property : feature.path("properties").properties()) {
            var name = property.getKey().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            var value = property.getValue();
            if (CODES.contains(name) && value.isValueNode() && !value.isNull()) {
                var text = value.asString().strip();
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return null;
    }

    private void problem(BordersRule rule, int feature, @Nullable String unit, Object... details) {
        problems.add(BorderProblem.of(rule, feature, unit, details));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
