package vn.vungxanh.surveillance.presence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a case was: a registered place, or words, or a point on the map.
 *
 * @param transport how the case came there, in the case's words
 */
public record Stop(
        @Nullable PlaceId place,
        @Nullable String what,
        @Nullable Double latitude,
        @Nullable Double longitude,
        Instant from,
        @Nullable Instant to,
        @Nullable String transport,
        @Nullable String note) {}
