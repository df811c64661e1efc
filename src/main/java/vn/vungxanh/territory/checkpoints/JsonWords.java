package vn.vungxanh.territory.checkpoints;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A JSON object as the words of the form: {@code people[0].name}. What lies deeper is left out. */
public final class JsonWords {

    private static final int MOST_PEOPLE = 61;
    private static final int LONGEST = 1_000;

    private JsonWords() {}

    public static Map<String, String> of(JsonNode body) {
        var words = new HashMap<String, String>();
        for (var field : body.properties()) {
            if (field.getKey().equals("people") && field.getValue().isArray()) {
                var people = field.getValue();
                for (var n = 0; n < Math.min(people.size(), MOST_PEOPLE); n++) {
                    var at = "people[" + n + "].";
                    people.get(n).properties().forEach(each -> put(words, at + each.getKey(), each.getValue()));
                }
                words.putIfAbsent("count", Integer.toString(people.size()));
            } else {
                put(words, field.getKey(), field.getValue());
            }
        }
        return words;
    }

    /** PostgreSQL keeps no noughts, and half of a pair of surrogates is no letter. */
    private static void put(Map<String, String> words, String name, JsonNode value) {
        if (value.isValueNode() && !value.isNull()) {
            var text = value.asString();
            var readable = text.length() <= LONGEST && text.codePoints().noneMatch(each -> each == 0 || isHalf(each));
            CheckpointsRule.TEXT_TOO_LONG.brokenIf(!readable);
            words.put(name, text);
        }
    }

    private static boolean isHalf(int letter) {
        return letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
    }
}
