package vn.vungxanh.capacity.stock;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** Orders from suppliers: what is still owed and how late it is. */
@Service
@Transactional
public class Orders {

    private final OrderRepository orders;
    private final Stores stores;
    private final Items items;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Orders(OrderRepository orders, Stores stores, Items items, Units units, AuditTrail audit, Clock clock) {
        this.orders = orders;
        this.stores = stores;
        this.items = items;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** The same sent twice is one order. */
    public OrderId order(Scope scope, Order.Facts wanted) {
        var known = orders.withClientId(wanted.clientId());
        if (known.isPresent()) {
            return known.get();
        }
        var store = stores.own(scope, wanted.store());
        StockRule.IN_THE_FUTURE.brokenIf(wanted.orderedOn().isAfter(Vietnam.dayOf(clock.instant())));
        StockRule.DUE_BEFORE_ORDERED.brokenIf(wanted.dueOn().isBefore(wanted.orderedOn()));
        StockRule.NOTHING_ENTERED.brokenIf(wanted.lines().isEmpty());
        for (var line : wanted.lines()) {
            StockRule.UNKNOWN_ITEM.brokenIf(
                    items.find(line.item(), wanted.orderedOn()).isEmpty(),
                    line.item().value());
            Quantity.mustBeCounted(line.quantity(), false);
        }
        var supplier = Words.needed(wanted.supplier(), 200, StockRule.NAME_MISSING);
        var number = Words.needed(wanted.number(), 60, StockRule.NAME_MISSING);
        var facts = new Order.Facts(
                wanted.clientId(), store.id(), supplier, number, wanted.orderedOn(), wanted.dueOn(), wanted.lines());
        var id = new OrderId(TimeOrderedId.next(clock));
        var now = clock.instant();
        var of = orders.supplier(TimeOrderedId.next(clock), supplier, now, scope.login());
        if (!orders.add(id, facts, store.unit(), of, now, scope.login())) {
            return orders.withClientId(wanted.clientId())
                    .orElseThrow(() -> StockRule.ORDER_NUMBER_TAKEN.broken(number, supplier));
        }
        audit.wrote(scope, "stock.audit.ordered", id.value(), number);
        return id;
    }

    /** What has come stays; the rest is owed no longer. */
    public void cancel(Scope scope, OrderId id, int version, String reason) {
        var order = find(scope, id, clock.instant());
        StockRule.ORDER_CANCELLED.brokenIf(order.cancelledAt() != null);
        StockRule.ORDER_RECEIVED.brokenIf(order.complete());
        var why = Words.needed(reason, 300, StockRule.REASON_MISSING);
        if (!orders.cancel(id, version, clock.instant(), why)) {
            throw new StaleVersion("order " + id);
        }
        audit.wrote(scope, "stock.audit.orderCancelled", id.value(), order.number());
    }

    @Transactional(readOnly = true)
    public List<Order> list(Scope scope, UnitId unit, Instant asOf) {
        return orders.list(units.jurisdiction(unit), asOf);
    }

    @Transactional(readOnly = true)
    public List<String> suppliers(Scope scope) {
        return orders.suppliers();
    }

    /** @throws NotFound also when it lies outside the reader's jurisdiction */
    @Transactional(readOnly = true)
    public Order find(Scope scope, OrderId id, Instant asOf) {
        return orders.find(id, asOf)
                .filter(order -> scope.covers(order.unit()))
                .orElseThrow(() -> new NotFound("order " + id));
    }
}
