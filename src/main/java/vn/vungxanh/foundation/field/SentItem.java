package vn.vungxanh.foundation.field;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One item as it came. What could not be read is a rule and a field instead; the id and the hash are echoed as they were
 * sent, so that the telephone knows which one is meant.
 *
 * @param content the payload, read
 */
record SentItem(
        String idText,
        String hash,
        @Nullable UUID id,
        @Nullable String kind,
        @Nullable Long seq,
        @Nullable Instant capturedAt,
        int formVersion,
        @Nullable Long base,
        @Nullable String author,
        @Nullable String payload,
        @Nullable JsonNode content,
        @Nullable FieldRule broken,
        String field) {

    static SentItem unreadable(
            String idText, String hash, @Nullable String kind, @Nullable Long seq, FieldRule rule, String field) {
        return new SentItem(idText, hash, null, kind, seq, null, 0, null, null, null, null, rule, field);
    }
}
