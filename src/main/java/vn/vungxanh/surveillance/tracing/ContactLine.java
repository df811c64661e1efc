package vn.vungxanh.surveillance.tracing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * A contact as of an instant.
 *
 * @param name null when the person's record is out of reach
 * @param indexCode code of the index case; null when that case is out of reach
 * @param since when the person reached this level
 * @param becameCase the case that the contact turned into: "was F1 of" the index case
 */
public record ContactLine(
        UUID person,
        @Nullable String name,
        @Nullable Integer birthYear,
        UnitId unit,
        int level,
        Instant since,
        @Nullable Instant sampledAt,
        @Nullable UUID indexCase,
        @Nullable String indexCode,
        @Nullable UUID becameCase,
        @Nullable Instant becameAt) {}
