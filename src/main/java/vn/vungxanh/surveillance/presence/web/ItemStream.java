package vn.vungxanh.surveillance.presence.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * Items of a body, one after the other, as the text of their fields: a JSON array, JSON lines, or CSV with a heading. An
 * item that cannot be read is told as such and the next one goes on; after a fault in the brackets of an array nothing
 * that follows can be told apart.
 */
final class ItemStream {

    /** Takes the fields of an item in the order of the names asked for; null for an item that cannot be read. */
    interface Items {
        void item(@Nullable String @Nullable [] fields);
    }

    private static final JsonFactory JSON = new JsonFactory();

    private final List<String> names;
    private final Items items;

    ItemStream(List<String> names, Items items) {
        this.names = names;
        this.items = items;
    }

    void read(InputStream body, @Nullable String contentType) throws IOException {
        var type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (type.startsWith("text/csv")) {
            csv(new Lines(body));
        } else if (type.startsWith("application/x-ndjson") || type.startsWith("application/jsonl")) {
            lines(new Lines(body));
        } else {
            array(body);
        }
    }

    private void array(InputStream body) {
        try (var json = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), body)) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                items.item(null);
                return;
            }
            for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
                if (token == null) {
                    items.item(null);
                    return;
                }
                if (token == JsonToken.START_OBJECT) {
                    items.item(object(json));
                } else {
                    json.skipChildren();
                    items.item(null);
                }
            }
        } catch (JacksonException cutOff) {
            items.item(null);
        }
    }

    private void lines(Lines lines) throws IOException {
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (line.isBlank()) {
                continue;
            }
            try (var json = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), line)) {
                var whole = json.nextToken() == JsonToken.START_OBJECT ? object(json) : null;
                items.item(whole != null && json.nextToken() == null ? whole : null);
            } catch (JacksonException broken) {
                items.item(null);
            }
        }
    }

    /** Null where a field holds an object or a list. */
    private @Nullable String @Nullable [] object(JsonParser json) {
        var fields = new String[names.size()];
        var plain = true;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var place = names.indexOf(json.currentName());
            var value = json.nextToken();
            if (value.isStructStart()) {
                json.skipChildren();
                plain &= place < 0;
            } else if (place >= 0 && value != JsonToken.VALUE_NULL) {
                fields[place] = json.getString();
            }
        }
        return plain ? fields : null;
    }

    private void csv(Lines lines) throws IOException {
        var heading = lines.next();
        if (heading == null) {
            return;
        }
        var separator = heading.indexOf(';') >= 0 ? ';' : heading.indexOf('\t') >= 0 ? '\t' : ',';
        var columns = CsvLine.split(heading.startsWith("\ufeff") ? heading.substring(1) : heading, separator);
        if (columns == null || columns.stream().noneMatch(name -> names.contains(name.strip()))) {
            items.item(null);
            return;
        }
        var order =
                columns.stream().mapToInt(name -> names.indexOf(name.strip())).toArray();
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank()) {
                items.item(row(CsvLine.split(line, separator), order));
            }
        }
    }

    private @Nullable String @Nullable [] row(@Nullable List<String> cells, int[] order) {
        if (cells == null || cells.size() != order.length) {
            return null;
        }
        var fields = new String[names.size()];
        Arrays.fill(fields, null);
        for (var n = 0; n < order.length; n++) {
            if (order[n] >= 0 && !cells.get(n).isBlank()) {
                fields[order[n]] = cells.get(n).strip();
            }
        }
        return fields;
    }
}
