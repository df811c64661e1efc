package vn.vungxanh.demonstration;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.capacity.stock.ItemCode;
import vn.vungxanh.capacity.stock.NewSlip;
import vn.vungxanh.capacity.stock.Order;
import vn.vungxanh.capacity.stock.Orders;
import vn.vungxanh.capacity.stock.StockManagement;
import vn.vungxanh.capacity.stock.StockQueries;
import vn.vungxanh.capacity.stock.StoreId;
import vn.vungxanh.foundation.access.Scope;

/** Three orders of the province: one complete in two parts, reagents half come and late, gloves awaited. All invented. */
@Component
class Purchases {

    private static final LocalDate EXPIRES = LocalDate.of(2022, 12, 31);

    private final Orders orders;
    private final StockManagement stock;
    private final StockQueries queries;

    Purchases(Orders orders, StockManagement stock, StockQueries queries) {
        this.orders = orders;
        this.stock = stock;
        this.queries = queries;
    }

    /** What came on an order, by the turn of the stores' plan before which it came. */
    private record Delivery(int turn, String item, int quantity) {}

    private record Purchase(
            String number,
            String supplier,
            LocalDate on,
            LocalDate due,
            List<NewSlip.Line> lines,
            List<Delivery> came) {}

    private static final List<Purchase> ALL = List.of(
            new Purchase(
                    "14/ĐH-SYT",
                    "Công ty Cổ phần Thiết bị y tế Tây Bắc",
                    LocalDate.of(2021, 5, 5),
                    LocalDate.of(2021, 5, 16),
                    List.of(line("PPE_SET", 6_000), line("N95", 4_000)),
                    List.of(
                            new Delivery(9, "PPE_SET", 3_500),
                            new Delivery(9, "N95", 4_000),
                            new Delivery(12, "PPE_SET", 2_500))),
            new Purchase(
                    "17/ĐH-SYT",
                    "Công ty TNHH Sinh phẩm Hà Nội",
                    LocalDate.of(2021, 5, 10),
                    LocalDate.of(2021, 5, 20),
                    List.of(line("PCR_TEST", 9_600), line("EXTRACTION", 9_600)),
                    List.of(new Delivery(14, "PCR_TEST", 4_800), new Delivery(14, "EXTRACTION", 9_600))),
            new Purchase(
                    "19/ĐH-SYT",
                    "Công ty Cổ phần Thiết bị y tế Tây Bắc",
                    LocalDate.of(2021, 5, 20),
                    LocalDate.of(2021, 5, 28),
                    List.of(line("GLOVES", 40_000)),
                    List.of()));

    int delivered(ItemCode item) {
        return ALL.stream()
                .flatMap(purchase -> purchase.came().stream())
                .filter(delivery -> delivery.item().equals(item.value()))
                .mapToInt(Delivery::quantity)
                .sum();
    }

    /** The orders are put before the first turn; what comes, comes in the morning of its turn. */
    void deliver(Scope scope, StoreId store, int turn) {
        for (var purchase : ALL) {
            var client = Storehouses.id("order", purchase.number());
            var order = orders.order(
                    scope,
                    new Order.Facts(
                            client,
                            store,
                            purchase.supplier(),
                            purchase.number(),
                            purchase.on(),
                            purchase.due(),
                            purchase.lines()));
            var lines = purchase.came().stream()
                    .filter(delivery -> delivery.turn() == turn)
                    .map(delivery -> line(delivery.item(), delivery.quantity()))
                    .toList();
            if (!lines.isEmpty()) {
                var at = StockPlan.at(turn).minusSeconds(6 * 3600);
                stock.receive(
                        scope,
                        NewSlip.of(Storehouses.id("came" + turn, purchase.number()), store, at, lines)
                                .onOrder(order));
            }
        }
    }

    BigDecimal balance(Scope scope, StoreId store, ItemCode item, Instant at) {
        return queries.lots(scope, store, at).stream()
                .filter(lot -> lot.item().equals(item))
                .map(lot -> lot.quantity())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static NewSlip.Line line(String item, int quantity) {
        return new NewSlip.Line(new ItemCode(item), "21-05", EXPIRES, BigDecimal.valueOf(quantity));
    }
}
