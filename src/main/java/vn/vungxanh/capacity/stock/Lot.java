package vn.vungxanh.capacity.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * So much of an item with one lot number and one expiry.
 *
 * @param lot empty where the box names none
 */
public record Lot(ItemCode item, String lot, @Nullable LocalDate expiresOn, BigDecimal quantity) {

    public boolean expiredOn(LocalDate day) {
        return expiresOn != null && expiresOn.isBefore(day);
    }

    public Lot of(BigDecimal other) {
        return new Lot(item, lot, expiresOn, other);
    }

    boolean sameAs(Lot other) {
        return item.equals(other.item) && lot.equals(other.lot) && java.util.Objects.equals(expiresOn, other.expiresOn);
    }
}
