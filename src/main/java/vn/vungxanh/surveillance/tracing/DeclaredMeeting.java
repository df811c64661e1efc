package vn.vungxanh.surveillance.tracing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A close exposure as it was declared.
 *
 * @param minutes null when nobody said how long
 * @param by the account that declared it
 */
public record DeclaredMeeting(
        ContactId id,
        UUID indexCase,
        UUID from,
        UUID to,
        Setting setting,
        Evidence evidence,
        Instant at,
        @Nullable Integer minutes,
        @Nullable Double distanceM,
        @Nullable Boolean closedSpace,
        Instant identifiedAt,
        UUID by,
        @Nullable String externalRef) {}
