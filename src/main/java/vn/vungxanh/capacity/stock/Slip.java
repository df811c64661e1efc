package vn.vungxanh.capacity.stock;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * What happened in a store, as it was recorded.
 *
 * @param sent of an arrival: the slip by which it was sent
 * @param arrival of something sent: the slip by which it arrived
 * @param lines what went in or out, always above nothing but for a count's difference
 */
public record Slip(
        SlipId id,
        UUID clientId,
        SlipKind kind,
        StoreId store,
        UnitId unit,
        Instant at,
        @Nullable String partner,
        @Nullable UnitId partnerUnit,
        @Nullable OrderId order,
        @Nullable StoreId toStore,
        @Nullable SlipId sent,
        @Nullable SlipId arrival,
        @Nullable String reason,
        Instant recordedAt,
        String login,
        List<Lot> lines) {

    public Slip {
        lines = List.copyOf(lines);
    }

    /** Short enough to be said by telephone. */
    public String number() {
        return id.value().toString().substring(28).toUpperCase(java.util.Locale.ROOT);
    }

    public boolean onItsWay() {
        return kind == SlipKind.SENT && arrival == null;
    }

    Slip holding(List<Lot> lots) {
        return new Slip(
                id,
                clientId,
                kind,
                store,
                unit,
                at,
                partner,
                partnerUnit,
                order,
                toStore,
                sent,
                arrival,
                reason,
                recordedAt,
                login,
                lots);
    }
}
