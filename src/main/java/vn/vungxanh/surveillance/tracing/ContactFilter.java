package vn.vungxanh.surveillance.tracing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * Which contacts to list. The same conditions as the figures', so that a figure links to exactly what it counted.
 *
 * @param from first day on which the level was reached; null for all
 * @param asOf the list as it was at this instant
 * @param text part of a name, without accents
 */
public record ContactFilter(
        String disease,
        UnitId unit,
        @Nullable Integer level,
        @Nullable UUID indexCase,
        @Nullable Boolean becameCase,
        @Nullable Boolean sampled,
        @Nullable LocalDate from,
        Instant asOf,
        @Nullable String text) {}
