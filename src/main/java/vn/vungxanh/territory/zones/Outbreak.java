package vn.vungxanh.territory.zones;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * Linked cases at a place below the size of a commune.
 *
 * @param cases confirmed ones
 * @param lastConfirmedAt of its cases; the clock counts from there
 */
public record Outbreak(
        OutbreakId id,
        UnitId unit,
        OutbreakKind kind,
        String name,
        @Nullable String hamlet,
        String disease,
        OutbreakState state,
        @Nullable OutbreakId mergedInto,
        Instant proposedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant endedAt,
        @Nullable String reason,
        int version,
        int cases,
        @Nullable LocalDate firstOnsetOn,
        @Nullable LocalDate lastOnsetOn,
        @Nullable Instant lastConfirmedAt) {

    public boolean open() {
        return state == OutbreakState.PROPOSED || state == OutbreakState.CONFIRMED;
    }
}
