package vn.vungxanh.capacity.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** First expired, first out: what should leave the store first, and never what has expired already. */
final class FirstExpiring {

    private FirstExpiring() {}

    static List<Lot> order(List<Lot> lots) {
        return lots.stream()
                .sorted(Comparator.comparing(Lot::expiresOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(Lot::lot))
                .toList();
    }

    /** @throws vn.vungxanh.kernel.RuleBroken with what is left, where it is not enough */
    static List<Lot> take(List<Lot> lots, ItemCode item, BigDecimal wanted, LocalDate day, boolean expiredToo) {
        var chosen = new ArrayList<Lot>();
        var open = wanted;
        for (var lot : order(lots)) {
            if (open.signum() > 0 && (expiredToo || !lot.expiredOn(day))) {
                var part = open.min(lot.quantity());
                chosen.add(lot.of(part));
                open = open.subtract(part);
            }
        }
        StockRule.NOT_ENOUGH.brokenIf(open.signum() > 0, item, wanted.subtract(open), wanted);
        return chosen;
    }
}
