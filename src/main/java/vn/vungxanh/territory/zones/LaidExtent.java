package vn.vungxanh.territory.zones;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a zone lay from an instant on. */
public record LaidExtent(
        Extent extent,
        @Nullable Double areaKm2,
        Instant validFrom,
        @Nullable LegalDocument document,
        @Nullable String reason,
        Instant recordedAt,
        String login) {}
