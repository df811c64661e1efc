package vn.vungxanh.capacity.stock;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Vietnam;

/** From one store to another: sent, on the road, arrived; what is missing on arrival is named with its reason. */
@Service
@Transactional
public class Transfers {

    private final SlipBook book;
    private final LedgerRepository ledger;
    private final SlipReadings slips;
    private final StoreRepository stores;
    private final Units units;

    Transfers(SlipBook book, LedgerRepository ledger, SlipReadings slips, StoreRepository stores, Units units) {
        this.book = book;
        this.ledger = ledger;
        this.slips = slips;
        this.stores = stores;
        this.units = units;
    }

    /** Something of a lot that was sent, and how much of it came. */
    public record Came(Lot sent, BigDecimal quantity) {}

    public Slip send(Scope scope, NewSlip what, StoreId to) {
        return book.before(SlipKind.SENT, what).orElseGet(() -> {
            StockRule.SAME_STORE.brokenIf(to.equals(what.store()));
            var store = book.begin(scope, what, false);
            var there = stores.find(to).orElseThrow(() -> new NotFound("store " + to));
            StockRule.STORE_CLOSED.brokenIf(!there.openOn(Vietnam.dayOf(what.at())));
            var lots = new ArrayList<Lot>();
            for (var line : what.lines()) {
                lots.addAll(book.taken(store.id(), line, Vietnam.dayOf(what.at()), false));
            }
            var named = what.with(there.name(), there.unit());
            return book.write(scope, book.head(scope, SlipKind.SENT, store, named, to, null), what, lots);
        });
    }

    /** All of it, or less with a reason; nothing at all is an answer too. */
    public Slip arrive(
            Scope scope, SlipId id, UUID clientId, java.time.Instant at, List<Came> came, @Nullable String reason) {
        var sent = sent(scope, id);
        var lines = came.stream()
                .map(each -> new NewSlip.Line(
                        each.sent().item(), each.sent().lot(), each.sent().expiresOn(), each.quantity()))
                .toList();
        var to = java.util.Objects.requireNonNull(sent.toStore());
        var what = NewSlip.of(clientId, to, at, lines).because(reason);
        return book.before(SlipKind.ARRIVED, what).orElseGet(() -> {
            var store = book.begin(scope, what, true);
            StockRule.ARRIVED_ALREADY.brokenIf(!ledger.find(id).orElseThrow().onItsWay());
            StockRule.NOT_ON_ITS_WAY.brokenIf(at.isBefore(sent.at()));
            var missing = missing(sent.lines(), came);
            StockRule.REASON_MISSING.brokenIf(missing && Words.given(reason, 500) == null);
            var from = stores.find(sent.store()).orElseThrow();
            var named = what.with(from.name(), from.unit());
            var lots =
                    came.stream().map(each -> each.sent().of(each.quantity())).toList();
            return book.write(scope, book.head(scope, SlipKind.ARRIVED, store, named, null, id), what, lots);
        });
    }

    /** On the road to the stores of a unit. */
    @Transactional(readOnly = true)
    public List<Slip> awaited(Scope scope, UnitId unit) {
        return slips.onTheRoad(units.jurisdiction(unit));
    }

    /** @throws NotFound where it was not sent to a store within the reader's jurisdiction */
    @Transactional(readOnly = true)
    public Slip sent(Scope scope, SlipId id) {
        var sent = ledger.find(id).orElseThrow(() -> new NotFound("slip " + id));
        var to = sent.toStore();
        if (to == null
                || stores.find(to).filter(store -> scope.covers(store.unit())).isEmpty()) {
            throw new NotFound("slip " + id);
        }
        return sent;
    }

    private static boolean missing(List<Lot> sent, List<Came> came) {
        var missing = false;
        for (var lot : sent) {
            var there = came.stream()
                    .filter(each -> each.sent().sameAs(lot))
                    .map(Came::quantity)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            StockRule.MORE_THAN_WAS_SENT.brokenIf(there.compareTo(lot.quantity()) > 0, lot.item(), lot.quantity());
            missing |= there.compareTo(lot.quantity()) < 0;
        }
        StockRule.MORE_THAN_WAS_SENT.brokenIf(
                came.stream().anyMatch(each -> sent.stream().noneMatch(each.sent()::sameAs)), "", "");
        return missing;
    }
}
