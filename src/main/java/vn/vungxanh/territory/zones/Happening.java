package vn.vungxanh.territory.zones;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a zone.
 *
 * @param at when it was so; {@code recordedAt} is when it was entered
 */
public record Happening(
        Kind kind,
        Instant at,
        @Nullable UUID caseId,
        @Nullable String caseCode,
        @Nullable String detail,
        Instant recordedAt,
        String login) {

    public enum Kind {
        PROPOSED,
        DECLARED,
        NOTIFIED,
        ADJUSTED,
        /** A new case inside: the clock begins again. */
        CASE_INSIDE,
        LIFTED,
        REJECTED
    }
}
