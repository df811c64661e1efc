package vn.vungxanh.territory.declarations.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import vn.vungxanh.territory.declarations.DeclarationsRule;
import vn.vungxanh.territory.declarations.Kind;
import vn.vungxanh.territory.declarations.Problem;

/**
 * A declaration as a program sends it: one flat object of texts, truth values and lists of texts. Nothing is bound by name:
 * what the questions do not ask for is refused by name.
 */
final class DeclarationBody {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(tools.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final int MOST_FIELDS = 60;
    private static final int MOST_IN_A_LIST = 30;

    private final Map<String, String> fields = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    static DeclarationBody read(byte[] body) {
        var read = new DeclarationBody();
        try (var json = JSON.createParser(ObjectReadContext.empty(), body)) {
            DeclarationsRule.BODY_UNREADABLE.brokenIf(json.nextToken() != JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                read.field(json);
            }
            DeclarationsRule.BODY_UNREADABLE.brokenIf(
                    json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null);
        } catch (JacksonException unreadable) {
            throw DeclarationsRule.BODY_UNREADABLE.broken();
        }
        return read;
    }

    private void field(JsonParser json) {
        var name = json.currentName();
        DeclarationsRule.BODY_UNREADABLE.brokenIf(fields.size() + problems.size() >= MOST_FIELDS);
        var value = json.nextToken();
        if (value == JsonToken.START_ARRAY) {
            list(name, json);
        } else if (value.isStructStart()) {
            json.skipChildren();
            problems.add(Problem.of(name, DeclarationsRule.FIELD_UNKNOWN));
        } else if (value != JsonToken.VALUE_NULL) {
            fields.put(name, text(json, value));
        }
    }

    private void list(String name, JsonParser json) {
        var texts = new ArrayList<String>();
        for (var each = json.nextToken(); each != JsonToken.END_ARRAY; each = json.nextToken()) {
            DeclarationsRule.BODY_UNREADABLE.brokenIf(
                    each == null || each.isStructStart() || texts.size() >= MOST_IN_A_LIST);
            texts.add(text(json, each));
        }
        fields.put(name, String.join(name.equals("places") ? "\n" : ",", texts));
    }

    private static String text(JsonParser json, JsonToken value) {
        if (value == JsonToken.VALUE_TRUE || value == JsonToken.VALUE_FALSE) {
            return value == JsonToken.VALUE_TRUE ? "YES" : "NO";
        }
        return json.getString();
    }

    /** Null where it is none; the problem is noted. */
    @Nullable
    UUID id() {
        var text = fields.remove("id");
        try {
            if (text != null && text.length() == 36) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException noId) {
            // said below
        }
        problems.add(Problem.of("id", DeclarationsRule.ID_MALFORMED));
        return null;
    }

    @Nullable
    Kind kind() {
        var text = fields.remove("kind");
        for (var kind : Kind.values()) {
            if (kind.name().equals(text)) {
                return kind;
            }
        }
        problems.add(Problem.of("kind", DeclarationsRule.KIND_UNKNOWN));
        return null;
    }

    /** What is left. */
    Map<String, String> answers() {
        return new LinkedHashMap<>(fields);
    }

    List<Problem> problems() {
        return problems;
    }
}
