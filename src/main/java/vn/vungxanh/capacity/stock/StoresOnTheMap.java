package vn.vungxanh.capacity.stock;

import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.map.FeatureWriter;
import vn.vungxanh.platform.map.LayerStyle;
import vn.vungxanh.platform.map.MapLayer;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.Traits;

/** The stores: where they have a point, else in the middle of their unit. */
@Component
class StoresOnTheMap implements MapLayer {

    private final StockQueries stock;
    private final Units units;
    private final CurrentScope scope;

    StoresOnTheMap(StockQueries stock, Units units, CurrentScope scope) {
        this.stock = stock;
        this.units = units;
        this.scope = scope;
    }

    @Override
    public String id() {
        return "stores";
    }

    @Override
    public String titleKey() {
        return "stock.map.stores";
    }

    @Override
    public String authority() {
        return "VIEW_FIGURES";
    }

    @Override
    public int order() {
        return 520;
    }

    @Override
    public LayerStyle style() {
        return LayerStyle.sign("K", LayerStyle.Tone.SITE);
    }

    @Override
    public void features(MapRequest request, FeatureWriter out) {
        for (var each : stock.stores(scope.require(), new UnitId(request.unit()), request.asOf())) {
            var store = each.store();
            var of = units.get(store.unit());
            var latitude = store.latitude() == null ? of.latitude() : store.latitude();
            var longitude = store.longitude() == null ? of.longitude() : store.longitude();
            if (latitude != null && longitude != null) {
                out.point(
                        store.id().toString(),
                        longitude,
                        latitude,
                        Traits.titled(store.name())
                                .leadingTo("/stock/stores/" + store.id())
                                .from(store.openedOn())
                                .to(store.closedOn())
                                .note("stock.map.items", each.items())
                                .note("stock.map.alarms", each.alarms()));
            }
        }
    }
}
