package vn.vungxanh.foundation.field;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One form that somebody filled in, perhaps hours ago.
 *
 * @param id the telephone's own (UUIDv7): use it as the id of the record
 * @param seq the telephone counts what it keeps, without gaps
 * @param capturedAt when it was filled in, by the program's clock: what the telephone's clock was wrong is taken out
 * @param base the version of the record that the telephone had seen; null for something new
 * @param payload an object with the form's named fields as text; groups such as {@code people[0].name} are arrays of objects
 */
public record FieldItem(
        UUID id,
        UUID device,
        long seq,
        Instant capturedAt,
        int formVersion,
        @Nullable Long base,
        JsonNode payload) {

    /** Names of the program's own in a payload begin so; a room does not read them. */
    static final String OWN_MARK = "_";

    /** The item that this one corrects: it was sent before and nobody knew then whether it arrived. */
    @Nullable
    UUID replaces() {
        return Told.uuid(Told.text(payload, OWN_MARK + "replaces"));
    }

    /** A named field as text without blanks around it; empty when it was not filled in. */
    public String text(String field) {
        var value = payload.path(field);
        return value.isValueNode() && !value.isNull() ? value.asString("").strip() : "";
    }
}
