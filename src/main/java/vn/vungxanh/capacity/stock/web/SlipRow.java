package vn.vungxanh.capacity.stock.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.capacity.stock.Lot;

/**
 * A row of a slip's form as it was typed.
 *
 * @param chosen whether the program chooses the lot
 * @param there what the store has of it; null where that does not matter
 */
public record SlipRow(
        String item,
        String lot,
        String expiresOn,
        String quantity,
        String measure,
        boolean chosen,
        @Nullable BigDecimal there) {

    static final SlipRow EMPTY = new SlipRow("", "", "", "", "", false, null);

    static SlipRow of(Lot lot) {
        LocalDate expires = lot.expiresOn();
        return new SlipRow(
                lot.item().value(),
                lot.lot(),
                expires == null ? "" : expires.toString(),
                "",
                "",
                false,
                lot.quantity());
    }

    boolean blank() {
        return quantity.isBlank();
    }

    boolean sameAs(SlipRow other) {
        return item.equals(other.item)
                && lot.equals(other.lot)
                && expiresOn.equals(other.expiresOn)
                && chosen == other.chosen;
    }

    SlipRow typed(SlipRow words) {
        return new SlipRow(item, lot, expiresOn, words.quantity, words.measure, chosen, there);
    }
}
