package vn.vungxanh.territory.zones;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The end of a zone.
 *
 * @param reason needed while the clock without a new case still runs
 */
public record Lifting(
        Instant at, LegalDocument document, @Nullable String reason) {}
