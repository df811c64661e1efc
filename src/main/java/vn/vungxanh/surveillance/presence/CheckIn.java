package vn.vungxanh.surveillance.presence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody came to a place. Fractions of a second are cut off.
 *
 * @param id the sender's: sent again, it is stored once
 * @param out null when nobody checked out, which is usual
 */
public record CheckIn(
        String id,
        UUID person,
        PlaceId place,
        Instant in,
        @Nullable Instant out) {}
