package vn.vungxanh.surveillance.orders;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.field.FieldReference;
import vn.vungxanh.kernel.Vietnam;

/** Whose samples are due by tomorrow, for where there is no network. */
@Component
class OrdersToTakeAlong implements FieldReference {

    private final TestOrders orders;
    private final Clock clock;

    OrdersToTakeAlong(TestOrders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public String table() {
        return "orders";
    }

    @Override
    public Permission permission() {
        return Permission.TAKE_SAMPLES;
    }

    @Override
    public List<Map<String, Object>> rows(Scope scope, int most) {
        var tomorrow = Vietnam.dayOf(clock.instant()).plusDays(1);
        return orders.due(scope, scope.home(), tomorrow, 1, most).items().stream()
                .filter(order -> order.person() != null)
                .map(OrdersToTakeAlong::row)
                .toList();
    }

    private static Map<String, Object> row(TestOrder order) {
        var row = new LinkedHashMap<String, Object>();
        var name = order.name() == null ? "…" : order.name();
        row.put("value", order.id().value().toString());
        row.put("label", order.birthYear() == null ? name : name + " (" + order.birthYear() + ")");
        row.put("group", order.hamlet() == null ? "" : order.hamlet());
        row.put("kind", order.kind().name());
        row.put("due", order.dueOn().toString());
        return row;
    }
}
