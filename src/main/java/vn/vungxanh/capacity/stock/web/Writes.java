package vn.vungxanh.capacity.stock.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.capacity.stock.Counting;
import vn.vungxanh.capacity.stock.NewSlip;
import vn.vungxanh.capacity.stock.Slip;
import vn.vungxanh.capacity.stock.SlipKind;
import vn.vungxanh.capacity.stock.StockManagement;
import vn.vungxanh.capacity.stock.StoreId;
import vn.vungxanh.capacity.stock.Stores;
import vn.vungxanh.capacity.stock.Transfers;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;

/** Which verb of the address does what. */
@Component
class Writes {

    private static final Map<String, SlipKind> DEEDS = Map.of(
            "receive", SlipKind.RECEIVED,
            "issue", SlipKind.ISSUED,
            "send", SlipKind.SENT,
            "count", SlipKind.COUNTED,
            "return", SlipKind.RETURNED,
            "lose", SlipKind.LOST);

    private final StockManagement stock;
    private final Transfers transfers;
    private final Counting counting;
    private final Stores stores;

    Writes(StockManagement stock, Transfers transfers, Counting counting, Stores stores) {
        this.stock = stock;
        this.transfers = transfers;
        this.counting = counting;
        this.stores = stores;
    }

    static SlipKind kind(String deed) {
        var kind = DEEDS.get(deed);
        if (kind == null) {
            throw new NotFound("deed " + deed);
        }
        return kind;
    }

    Slip write(Scope scope, SlipKind kind, NewSlip what, @Nullable UUID to) {
        return switch (kind) {
            case RECEIVED -> stock.receive(scope, what);
            case ISSUED -> stock.issue(scope, what);
            case RETURNED -> stock.giveBack(scope, what);
            case LOST -> stock.lose(scope, what);
            case COUNTED -> counting.count(scope, what);
            case SENT -> transfers.send(scope, what, new StoreId(to == null ? new UUID(0, 0) : to));
            case ARRIVED -> throw new NotFound("an arrival names what was sent");
        };
    }

    boolean mayArrive(Scope scope, Slip slip) {
        var to = slip.toStore();
        return to != null
                && slip.onItsWay()
                && scope.may(Permission.KEEP_STOCK)
                && stores.list(scope, scope.home()).stream()
                        .anyMatch(store -> store.id().equals(to));
    }
}
