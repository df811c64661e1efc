package vn.vungxanh.foundation.field;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where two versions of one form differ. */
final class Differences {

    private Differences() {}

    /** @param first null when its words were forgotten meanwhile: then everything of the second is told */
    static Map<String, FieldPair> between(@Nullable String first, String second) {
        JsonNode theirs = first == null ? Payloads.JSON.createObjectNode() : Payloads.JSON.readTree(first);
        JsonNode mine = Payloads.JSON.readTree(second);
        var names = new LinkedHashSet<String>(theirs.propertyNames());
        names.addAll(mine.propertyNames());
        var pairs = new LinkedHashMap<String, FieldPair>();
        for (var name : names) {
            if (name.startsWith(FieldItem.OWN_MARK)) {
                continue;
            }
            var pair = new FieldPair(null, text(mine.path(name)), text(theirs.path(name)));
            if (!Objects.equals(pair.mine(), pair.theirs())) {
                pairs.put(name, pair);
            }
        }
        return pairs;
    }

    /** Every field of the second version, those that differ with both sides. */
    static Map<String, FieldPair> all(@Nullable String first, String second, Map<String, FieldPair> known) {
        var pairs = new LinkedHashMap<String, FieldPair>();
        JsonNode theirs = first == null ? null : Payloads.JSON.readTree(first);
        for (var each : Payloads.JSON.readTree(second).properties()) {
            if (!each.getKey().startsWith(FieldItem.OWN_MARK)) {
                var mine = text(each.getValue());
                var other = theirs == null ? mine : text(theirs.path(each.getKey()));
                pairs.put(each.getKey(), known.getOrDefault(each.getKey(), new FieldPair(null, mine, other)));
            }
        }
        known.forEach(pairs::putIfAbsent);
        return pairs;
    }

    static @Nullable String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return value.isValueNode() ? value.asString() : value.toString();
    }
}
