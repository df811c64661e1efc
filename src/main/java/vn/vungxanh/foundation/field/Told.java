package vn.vungxanh.foundation.field;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Single values of what a telephone says; null for whatever is not exactly one. */
final class Told {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_-]{0,39}");
    private static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Told() {}

    static @Nullable String text(JsonNode object, String name) {
        var value = object.path(name);
        return value.isString() ? value.asString() : null;
    }

    static boolean isWord(@Nullable String text) {
        return text != null && WORD.matcher(text).matches();
    }

    static @Nullable Long whole(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToLong() ? (Long) value.longValue() : null;
    }

    static @Nullable UUID uuid(@Nullable String text) {
        return text != null && ID.matcher(text).matches() ? UUID.fromString(text) : null;
    }

    /** With its zone, within years that a clock can show. */
    static @Nullable Instant instant(@Nullable String text) {
        try {
            var at = text == null ? null : OffsetDateTime.parse(text).toInstant();
            return at == null || at.isBefore(EARLIEST) || at.isAfter(LATEST) ? null : at;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
