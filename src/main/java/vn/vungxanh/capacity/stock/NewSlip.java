package vn.vungxanh.capacity.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * What somebody says happened in a store.
 *
 * @param clientId the sender's own id; the same again is answered with the slip that it made
 * @param partner the supplier, or who took or brought it
 * @param reason why, where something is lost or differs
 */
public record NewSlip(
        UUID clientId,
        StoreId store,
        Instant at,
        @Nullable String partner,
        @Nullable UnitId partnerUnit,
        @Nullable OrderId order,
        @Nullable String reason,
        List<Line> lines) {

    public NewSlip {
        lines = List.copyOf(lines);
    }

    /**
     * @param lot null where the program chooses: the first to expire first
     * @param quantity in the item's unit of measure
     */
    public record Line(
            ItemCode item, @Nullable String lot, @Nullable LocalDate expiresOn, BigDecimal quantity) {}

    public static NewSlip of(UUID clientId, StoreId store, Instant at, List<Line> lines) {
        return new NewSlip(clientId, store, at, null, null, null, null, lines);
    }

    public NewSlip with(@Nullable String who, @Nullable UnitId where) {
        return new NewSlip(clientId, store, at, who, where, order, reason, lines);
    }

    public NewSlip because(@Nullable String why) {
        return new NewSlip(clientId, store, at, partner, partnerUnit, order, why, lines);
    }

    public NewSlip onOrder(@Nullable OrderId of) {
        return new NewSlip(clientId, store, at, partner, partnerUnit, of, reason, lines);
    }

    NewSlip holding(List<Line> others) {
        return new NewSlip(clientId, store, at, partner, partnerUnit, order, reason, others);
    }
}
