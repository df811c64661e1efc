package vn.vungxanh.capacity.stock;

import java.time.Clock;
import java.time.LocalDate;
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

/** The stores: where things are kept. */
@Service
@Transactional
public class Stores {

    private final StoreRepository stores;
    private final LedgerRepository ledger;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Stores(StoreRepository stores, LedgerRepository ledger, Units units, AuditTrail audit, Clock clock) {
        this.stores = stores;
        this.ledger = ledger;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    public StoreId open(Scope scope, Store.Facts wanted) {
        StockRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(wanted.unit()));
        StockRule.IN_THE_FUTURE.brokenIf(wanted.openedOn().isAfter(today()));
        var name = Words.needed(wanted.name(), 120, StockRule.NAME_MISSING);
        var id = new StoreId(TimeOrderedId.next(clock));
        var facts = new Store.Facts(
                wanted.unit(), wanted.kind(), name, wanted.latitude(), wanted.longitude(), wanted.openedOn());
        StockRule.STORE_TAKEN.brokenIf(!stores.add(id, facts, clock.instant(), scope.login()), name);
        audit.wrote(scope, "stock.audit.storeOpened", id.value(), name);
        return id;
    }

    /** Only an empty one: what is in it is sent elsewhere or written off first. */
    public void close(Scope scope, StoreId id, int version) {
        var store = own(scope, id);
        ledger.lock(id);
        StockRule.STORE_NOT_EMPTY.brokenIf(!ledger.lots(id).isEmpty());
        if (!stores.close(id, version, today())) {
            throw new StaleVersion("store " + id);
        }
        audit.wrote(scope, "stock.audit.storeClosed", id.value(), store.name());
    }

    @Transactional(readOnly = true)
    public List<Store> list(Scope scope, UnitId unit) {
        return stores.list(units.jurisdiction(unit)).stream()
                .filter(store -> scope.covers(store.unit()))
                .toList();
    }

    /** Where things can be sent to: every store of the reader's province, also outside the reader's jurisdiction. */
    @Transactional(readOnly = true)
    public List<Store> reachable(Scope scope) {
        var path = units.path(scope.home());
        return stores.list(units.jurisdiction(path.get(0).id())).stream()
                .filter(store -> store.openOn(today()))
                .toList();
    }

    /** @throws NotFound also when it lies outside the reader's jurisdiction */
    @Transactional(readOnly = true)
    public Store find(Scope scope, StoreId id) {
        return own(scope, id);
    }

    /** The name of a store that a slip speaks of, wherever it is. */
    @Transactional(readOnly = true)
    public String name(StoreId id) {
        return stores.find(id).map(Store::name).orElse("");
    }

    Store own(Scope scope, StoreId id) {
        return stores.find(id)
                .filter(store -> scope.covers(store.unit()))
                .orElseThrow(() -> new NotFound("store " + id));
    }

    private LocalDate today() {
        return Vietnam.dayOf(clock.instant());
    }
}
