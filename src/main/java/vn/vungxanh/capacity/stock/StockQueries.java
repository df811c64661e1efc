package vn.vungxanh.capacity.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Vietnam;

/** What is there, how long it lasts and where it lies, as of any instant. */
@Service
@Transactional(readOnly = true)
public class StockQueries {

    private final StockRepository sums;
    private final SlipReadings slips;
    private final LedgerRepository ledger;
    private final OrderRepository orders;
    private final Stores stores;
    private final Items items;
    private final Thresholds thresholds;
    private final Units units;

    StockQueries(
            StockRepository sums,
            SlipReadings slips,
            LedgerRepository ledger,
            OrderRepository orders,
            Stores stores,
            Items items,
            Thresholds thresholds,
            Units units) {
        this.sums = sums;
        this.slips = slips;
        this.ledger = ledger;
        this.orders = orders;
        this.stores = stores;
        this.items = items;
        this.thresholds = thresholds;
        this.units = units;
    }

    /** A store's share of an item. */
    public record AtStore(Store store, OnHand onHand, BigDecimal expired, Threshold.Level level) {}

    /** In the order of the table of items; only items of which the ledger of the unit and all below it knows. */
    public List<OnHand> onHand(Scope scope, UnitId unit, Instant asOf) {
        return lines(scope, unit, asOf).stream()
                .sorted(Comparator.comparing(line -> place(line.item().code(), Vietnam.dayOf(asOf))))
                .map(StockLine::onHand)
                .toList();
    }

    /** What lasts shortest first, then what is not being used. */
    public List<StockLine> lines(Scope scope, UnitId unit, Instant asOf) {
        var within = jurisdiction(scope, unit);
        var day = Vietnam.dayOf(asOf);
        var owed = owed(within, asOf);
        return sums.byItem(within, asOf).stream()
                .map(sum -> line(sum, owed.getOrDefault(sum.item(), BigDecimal.ZERO), day, asOf))
                .sorted(Comparator.comparing(
                                (StockLine line) -> line.onHand().daysLeft(),
                                Comparator.nullsLast(Comparator.<Double>naturalOrder()))
                        .thenComparing(line -> place(line.item().code(), day)))
                .toList();
    }

    /** One item in all stores of a unit, the shortest first. */
    public List<AtStore> atStores(Scope scope, UnitId unit, ItemCode item, Instant asOf) {
        var known = new HashMap<StoreId, Store>();
        stores.list(scope, unit).forEach(store -> known.put(store.id(), store));
        var day = Vietnam.dayOf(asOf);
        var found = new ArrayList<AtStore>();
        for (var sum : sums.byStore(jurisdiction(scope, unit), asOf)) {
            var store = sum.store() == null ? null : known.get(sum.store());
            if (sum.item().equals(item) && store != null) {
                var line = line(sum, BigDecimal.ZERO, day, asOf);
                found.add(new AtStore(store, line.onHand(), line.expired(), line.level()));
            }
        }
        found.sort(Comparator.comparing(
                        (AtStore each) -> each.onHand().daysLeft(),
                        Comparator.nullsLast(Comparator.<Double>naturalOrder()))
                .thenComparing(each -> each.onHand().quantity(), Comparator.reverseOrder()));
        return found;
    }

    /** How each store stands: how many items, and how many of them run short. */
    public List<StoreStanding> stores(Scope scope, UnitId unit, Instant asOf) {
        var day = Vietnam.dayOf(asOf);
        var levels = new HashMap<StoreId, List<Threshold.Level>>();
        for (var sum : sums.byStore(jurisdiction(scope, unit), asOf)) {
            if (sum.store() != null) {
                levels.computeIfAbsent(sum.store(), each -> new ArrayList<>())
                        .add(line(sum, BigDecimal.ZERO, day, asOf).level());
            }
        }
        return stores.list(scope, unit).stream()
                .filter(store -> store.openOn(day))
                .map(store -> StoreStanding.of(store, levels.getOrDefault(store.id(), List.of())))
                .toList();
    }

    /** What lies in one store, in the order of the table of items, first to expire first. */
    public List<Lot> lots(Scope scope, StoreId store, Instant asOf) {
        return ledger.lots(stores.own(scope, store).id(), asOf).stream()
                .sorted(Comparator.comparing(lot -> place(lot.item(), Vietnam.dayOf(asOf))))
                .toList();
    }

    public List<ExpiringLot> expiring(Scope scope, UnitId unit, LocalDate until, Instant asOf) {
        return sums.expiring(jurisdiction(scope, unit), until, asOf);
    }

    /** The newest first; one more than a page holds, where there is another page. */
    public List<LedgerLine> ledger(
            Scope scope,
            UnitId unit,
            @Nullable ItemCode item,
            @Nullable StoreId store,
            Instant asOf,
            int page,
            int size) {
        return slips.lines(jurisdiction(scope, unit), item, store, asOf, size + 1, (Math.max(1, page) - 1) * size);
    }

    /** What was there at the end of each day and what was used in it, without gaps, for so many days. */
    public List<DayOfStock> history(Scope scope, UnitId unit, ItemCode item, Instant asOf, int days) {
        return DayOfStock.of(slips.days(jurisdiction(scope, unit), item, asOf), Vietnam.dayOf(asOf), days);
    }

    /** @throws NotFound also when neither its store nor the one it goes to lies within the reader's jurisdiction */
    public Slip slip(Scope scope, SlipId id) {
        return ledger.find(id)
                .filter(slip -> scope.covers(slip.unit())
                        || slip.kind() == SlipKind.SENT
                                && slip.partnerUnit() != null
                                && scope.covers(slip.partnerUnit()))
                .orElseThrow(() -> new NotFound("slip " + id));
    }

    private Jurisdiction jurisdiction(Scope scope, UnitId unit) {
        if (!scope.covers(unit)) {
            throw new NotFound("unit " + unit);
        }
        return units.jurisdiction(unit);
    }

    private Map<ItemCode, BigDecimal> owed(Jurisdiction within, Instant asOf) {
        var owed = new HashMap<ItemCode, BigDecimal>();
        orders.list(within, asOf).stream()
                .filter(Order::open)
                .flatMap(order -> order.lines().stream())
                .forEach(line -> owed.merge(line.item(), line.owed(), BigDecimal::add));
        return owed;
    }

    private StockLine line(StockRepository.Sum sum, BigDecimal owed, LocalDate day, Instant asOf) {
        var item = items.get(sum.item(), day);
        var rate =
                item.usedUp() ? BurnRate.ofLedger(sum.used(), sum.first(), asOf) : java.util.Optional.<BurnRate>empty();
        var perDay = rate.map(BurnRate::perDay).orElse(null);
        var left = rate.map(each -> each.daysLeft(sum.usable())).orElse(null);
        var threshold = thresholds.of(sum.item(), day);
        return new StockLine(
                item,
                new OnHand(sum.item(), sum.usable(), perDay, left),
                sum.expired(),
                owed,
                BurnRate.runsOutOn(left, asOf),
                threshold,
                threshold.level(sum.usable().signum() > 0, left));
    }

    private int place(ItemCode item, LocalDate day) {
        return items.inForce(day).indexOf(items.get(item, day));
    }
}
