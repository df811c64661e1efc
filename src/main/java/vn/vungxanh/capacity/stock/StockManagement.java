package vn.vungxanh.capacity.stock;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.Vietnam;

/** What goes into a store and out of it. Each verb answers with the slip, also when the same is said twice. */
@Service
@Transactional
public class StockManagement {

    private final SlipBook book;
    private final OrderRepository orders;

    StockManagement(SlipBook book, OrderRepository orders) {
        this.book = book;
        this.orders = orders;
    }

    /** From a supplier or a giver; in parts, where an order is named. */
    public Slip receive(Scope scope, NewSlip what) {
        return book.before(SlipKind.RECEIVED, what).orElseGet(() -> {
            var store = book.begin(scope, what, false);
            var named = what;
            var order = what.order();
            if (order != null) {
                var of = orders.find(order, what.at())
                        .filter(each -> each.store().equals(store.id()))
                        .orElseThrow(StockRule.NOT_IN_THE_ORDER::broken);
                of.mustTake(what.lines());
                named = what.with(of.supplier(), null);
            }
            return book.write(
                    scope, book.head(scope, SlipKind.RECEIVED, store, named, null, null), what, brought(what));
        });
    }

    /** To a unit, a team or a site that uses it up; what goes to another store is sent. */
    public Slip issue(Scope scope, NewSlip what) {
        return book.before(SlipKind.ISSUED, what).orElseGet(() -> {
            var store = book.begin(scope, what, false);
            StockRule.RECIPIENT_MISSING.brokenIf(
                    what.partnerUnit() == null && Words.given(what.partner(), 200) == null);
            return book.write(
                    scope, book.head(scope, SlipKind.ISSUED, store, what, null, null), what, taken(store, what, false));
        });
    }

    /** What was issued and not used comes back: it counts as less used. */
    public Slip giveBack(Scope scope, NewSlip what) {
        return book.before(SlipKind.RETURNED, what).orElseGet(() -> {
            var store = book.begin(scope, what, false);
            return book.write(scope, book.head(scope, SlipKind.RETURNED, store, what, null, null), what, brought(what));
        });
    }

    /** Broken, expired, stolen, sent back: with a reason, and not counted as used. */
    public Slip lose(Scope scope, NewSlip what) {
        return book.before(SlipKind.LOST, what).orElseGet(() -> {
            var store = book.begin(scope, what, false);
            Words.needed(what.reason(), 500, StockRule.REASON_MISSING);
            return book.write(
                    scope, book.head(scope, SlipKind.LOST, store, what, null, null), what, taken(store, what, true));
        });
    }

    private List<Lot> taken(Store store, NewSlip what, boolean expiredToo) {
        var lots = new ArrayList<Lot>();
        for (var line : what.lines()) {
            lots.addAll(book.taken(store.id(), line, Vietnam.dayOf(what.at()), expiredToo));
        }
        return lots;
    }

    private List<Lot> brought(NewSlip what) {
        var day = Vietnam.dayOf(what.at());
        return what.lines().stream()
                .map(line -> {
                    var item = book.item(line, day);
                    StockRule.EXPIRY_MISSING.brokenIf(item.expires() && line.expiresOn() == null, item.code());
                    var lot = new Lot(line.item(), Words.lot(line.lot()), line.expiresOn(), line.quantity());
                    StockRule.LOT_EXPIRED.brokenIf(lot.expiredOn(day), item.code(), Objects.toString(lot.lot()));
                    return lot;
                })
                .toList();
    }

    /** The sum of what a slip moved of an item. */
    static BigDecimal sum(List<Lot> lots, ItemCode item) {
        return lots.stream()
                .filter(lot -> lot.item().equals(item))
                .map(Lot::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
