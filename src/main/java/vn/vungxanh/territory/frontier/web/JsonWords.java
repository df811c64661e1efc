package vn.vungxanh.territory.frontier.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.vungxanh.platform.shell.FormWords;

/** Words out of JSON: "people[0].name" is a key as it stands, or the name of the first of the people. */
final class JsonWords implements FormWords.Source {

    private final JsonNode body;

    JsonWords(JsonNode body) {
        this.body = body;
    }

    @Override
    public @Nullable String word(String name) {
        var flat = text(body.path(name));
        return flat != null || name.indexOf('[') < 0 && name.indexOf('.') < 0
                ? flat
                : text(body.at("/" + name.replace("[", "/").replace("]", "").replace('.', '/')));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asString() : null;
    }
}
