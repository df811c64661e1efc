package vn.vungxanh.territory.checkins;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/** What this room keeps of a place beside the presence room. */
public record PlaceDetails(
        UUID id,
        UnitId unit,
        @Nullable String nameEn,
        OpeningHours hours,
        @Nullable String ownerName,
        @Nullable String ownerPhone,
        Instant registeredAt,
        @Nullable Instant posterAt,
        @Nullable Instant closedAt,
        int version) {}
