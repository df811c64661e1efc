package vn.vungxanh.territory.zones;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * An area below the size of a commune where something is restricted.
 *
 * @param startsAt null while it is only proposed
 * @param document what it was declared with
 * @param extent where it lay at the instant that was asked for
 */
public record Zone(
        ZoneId id,
        UnitId unit,
        ZoneKind kind,
        String name,
        String disease,
        @Nullable OutbreakId outbreak,
        ZoneState state,
        Extent extent,
        @Nullable Double areaKm2,
        @Nullable Instant startsAt,
        @Nullable LocalDate plannedEndOn,
        @Nullable Instant liftedAt,
        @Nullable LegalDocument document,
        @Nullable LegalDocument liftDocument,
        @Nullable String responsible,
        @Nullable String phone,
        @Nullable String reason,
        Instant proposedAt,
        @Nullable Instant declaredAt,
        int version) {

    public boolean inForceAt(Instant instant) {
        return startsAt != null && !startsAt.isAfter(instant) && (liftedAt == null || liftedAt.isAfter(instant));
    }

    /** Declared for a later hour. */
    public boolean announcedAt(Instant instant) {
        return state == ZoneState.DECLARED && startsAt != null && startsAt.isAfter(instant);
    }
}
