package vn.vungxanh.surveillance.presence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's stay at a place.
 *
 * @param place its number
 * @param out null when nobody checked out
 */
public record Sighting(
        UUID person, int place, Instant in, @Nullable Instant out) {}
