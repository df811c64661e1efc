package vn.vungxanh.surveillance.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;

/**
 * A box of tubes on its way to a laboratory, or there.
 *
 * @param open tubes that have not arrived
 * @param refused arrived, but unfit
 */
public record Shipment(
        UUID id,
        UnitId from,
        LaboratoryId laboratory,
        @Nullable String carrier,
        int tubes,
        int people,
        int open,
        int refused,
        Instant sentAt,
        String sentBy,
        @Nullable Instant receivedAt,
        @Nullable Instant lostAt,
        @Nullable String lostReason) {

    /** Longer than any road of a province takes; after two days samples in the cold box are unfit (QĐ 1551/QĐ-BYT). */
    private static final Duration LATE = Duration.ofHours(24);

    public ShipmentState state() {
        if (lostAt != null) {
            return ShipmentState.LOST;
        }
        return open > 0 ? ShipmentState.ON_ITS_WAY : ShipmentState.RECEIVED;
    }

    public boolean isLate(Instant now) {
        return state() == ShipmentState.ON_ITS_WAY && sentAt.plus(LATE).isBefore(now);
    }

    public long hoursOnTheRoad(Instant now) {
        return Duration.between(sentAt, now).toHours();
    }
}
