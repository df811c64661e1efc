package vn.vungxanh.capacity.stock;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** What every slip is checked for, and how it comes into the ledger. */
@Component
class SlipBook {

    private final LedgerRepository ledger;
    private final Stores stores;
    private final Items items;
    private final AuditTrail audit;
    private final Clock clock;

    SlipBook(LedgerRepository ledger, Stores stores, Items items, AuditTrail audit, Clock clock) {
        this.ledger = ledger;
        this.stores = stores;
        this.items = items;
        this.audit = audit;
        this.clock = clock;
    }

    /** The slip that the sender's id made before; with other words it is refused. */
    Optional<Slip> before(SlipKind kind, NewSlip what) {
        var known = ledger.contentOf(what.clientId());
        StockRule.CLIENT_ID_USED.brokenIf(known.isPresent() && !known.get().equals(content(kind, what)));
        return known.flatMap(text -> ledger.withClientId(what.clientId()));
    }

    /** Checks what can be told without the ledger, then closes the store to other writers. */
    Store begin(Scope scope, NewSlip what, boolean nothingIsAnAnswer) {
        var store = stores.own(scope, what.store());
        StockRule.IN_THE_FUTURE.brokenIf(what.at().isAfter(clock.instant()));
        var day = Vietnam.dayOf(what.at());
        StockRule.BEFORE_THE_STORE.brokenIf(day.isBefore(store.openedOn()), store.openedOn());
        StockRule.STORE_CLOSED.brokenIf(!store.openOn(day));
        StockRule.NOTHING_ENTERED.brokenIf(what.lines().isEmpty());
        for (var line : what.lines()) {
            item(line, day);
            Quantity.mustBeCounted(line.quantity(), nothingIsAnAnswer);
            Words.given(line.lot(), 40);
        }
        ledger.lock(store.id());
        return store;
    }

    Item item(NewSlip.Line line, LocalDate day) {
        return items.find(line.item(), day)
                .orElseThrow(() -> StockRule.UNKNOWN_ITEM.broken(line.item().value()));
    }

    Slip head(Scope scope, SlipKind kind, Store store, NewSlip what, @Nullable StoreId to, @Nullable SlipId sent) {
        return new Slip(
                new SlipId(TimeOrderedId.next(clock)),
                what.clientId(),
                kind,
                store.id(),
                store.unit(),
                what.at(),
                Words.given(what.partner(), 200),
                what.partnerUnit(),
                what.order(),
                to,
                sent,
                null,
                Words.given(what.reason(), 500),
                clock.instant(),
                scope.login(),
                List.of());
    }

    /** All lines or none; the database decides whether there is enough. */
    Slip write(Scope scope, Slip head, NewSlip what, List<Lot> lots) {
        var slip = head.holding(lots);
        if (!ledger.add(slip, content(head.kind(), what))) {
            // the same was sent twice at once, to two stores: the other one won
            return before(head.kind(), what).orElseThrow();
        }
        try {
            for (var lot : lots) {
                enter(slip, lot);
            }
        } catch (DataIntegrityViolationException refused) {
            throw translated(refused);
        }
        audit.wrote(scope, "stock.audit." + slip.kind(), slip.id().value(), slip.number());
        return slip;
    }

    private void enter(Slip slip, Lot lot) {
        if (lot.quantity().signum() != 0) {
            ledger.enter(slip, lot, slip.kind().takes() ? lot.quantity().negate() : lot.quantity());
        }
    }

    /** Lots to take from: those named, else the first to expire first. */
    List<Lot> taken(StoreId store, NewSlip.Line line, LocalDate day, boolean expiredToo) {
        var lots = ledger.lots(store).stream()
                .filter(lot -> lot.item().equals(line.item()))
                .toList();
        var named = line.lot();
        if (named != null) {
            var wanted = new Lot(line.item(), Words.lot(named), line.expiresOn(), line.quantity());
            StockRule.LOT_EXPIRED.brokenIf(!expiredToo && wanted.expiredOn(day), line.item(), named);
            var left = lots.stream().filter(wanted::sameAs).map(Lot::quantity).findFirst();
            var enough = left.orElse(BigDecimal.ZERO);
            StockRule.NOT_ENOUGH.brokenIf(enough.compareTo(line.quantity()) < 0, line.item(), enough, line.quantity());
            return List.of(wanted);
        }
        return FirstExpiring.take(lots, line.item(), line.quantity(), day, expiredToo);
    }

    static RuntimeException translated(DataIntegrityViolationException refused) {
        var said = String.valueOf(refused.getMostSpecificCause().getMessage());
        if (said.contains("stock_not_negative") || said.contains("there was not enough then")) {
            return StockRule.NOT_ENOUGH.broken("", "", "");
        }
        return said.contains("counted after this entry") ? StockRule.CLOSED_BY_COUNT.broken() : refused;
    }

    /** Without the time, which a form that is sent again may say anew. */
    private static String content(SlipKind kind, NewSlip what) {
        return kind + "|" + what.store() + "|" + what.partner() + "|" + what.partnerUnit() + "|" + what.order() + "|"
                + what.reason() + "|"
                + what.lines().stream()
                        .map(line -> line.item() + "," + line.lot() + "," + line.expiresOn() + ","
                                + Quantity.plain(line.quantity()))
                        .collect(Collectors.joining(";"));
    }
}
