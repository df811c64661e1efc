package vn.vungxanh.insight.scenarios;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vungxanh.capacity.stock.StockQueries;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.demand.Resource;

/** What lies in the stores: suits and kits, which are used up. Ventilators are counted where they stand. */
@Component
class AsksStores implements KnowsSupplies {

    private static final Map<String, Resource> USED_UP =
            Map.of("PPE_SET", Resource.SUITS, "RAPID_TEST", Resource.RAPID_TESTS);

    private final StockQueries stock;
    private final Units units;

    AsksStores(StockQueries stock, Units units) {
        this.stock = stock;
        this.units = units;
    }

    @Override
    public List<Have> of(Scope scope, UnitId unit, Instant asOf) {
        var address = "/stock?unit=" + units.get(unit).code();
        var found = new ArrayList<Have>();
        for (var each : stock.onHand(scope, unit, asOf)) {
            var code = each.item().value();
            var quantity = each.quantity().doubleValue();
            var resource = USED_UP.get(code);
            if (resource != null) {
                found.add(Have.stock(resource, quantity, address));
            }
        }
        return found;
    }
}
