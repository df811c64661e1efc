package vn.vungxanh.demonstration;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.vungxanh.capacity.stock.Counting;
import vn.vungxanh.capacity.stock.ItemCode;
import vn.vungxanh.capacity.stock.NewSlip;
import vn.vungxanh.capacity.stock.StockManagement;
import vn.vungxanh.capacity.stock.Store;
import vn.vungxanh.capacity.stock.StoreId;
import vn.vungxanh.capacity.stock.StoreKind;
import vn.vungxanh.capacity.stock.Stores;
import vn.vungxanh.capacity.stock.Transfers;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;

/** Five weeks of the stores' ledger, which come to the published balances of 24/5/2021, 6 h (88-BC/BCS, II.2.5). */
@Component
class Storehouses {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 24);
    private static final String PROVINCE = "P";
    private static final ItemCode SUITS = new ItemCode("PPE_SET");
    private static final ItemCode RAPID = new ItemCode("RAPID_TEST");
    private static final int MISSING_SUITS = 6;
    private static final int ON_THE_ROAD = 500;

    private final Stores stores;
    private final StockManagement stock;
    private final Transfers transfers;
    private final Counting counting;
    private final Purchases purchases;
    private final Units units;

    Storehouses(
            Stores stores,
            StockManagement stock,
            Transfers transfers,
            Counting counting,
            Purchases purchases,
            Units units) {
        this.stores = stores;
        this.stock = stock;
        this.transfers = transfers;
        this.counting = counting;
        this.purchases = purchases;
        this.units = units;
    }

    void enter(Scope scope) {
        var known = new LinkedHashMap<String, StoreId>();
        var rows = Table.read("stores.csv");
        for (var row : rows) {
            known.put(
                    row.get("key"),
                    stores.open(
                            scope,
                            new Store.Facts(
                                    units.byCode(row.get("unit"), DAY)
                                            .orElseThrow()
                                            .id(),
                                    StoreKind.valueOf(row.get("kind")),
                                    row.get("name"),
                                    null,
                                    null,
                                    LocalDate.of(2021, 1, 1))));
        }
        var plan = StockPlan.of(Table.read("stock.csv"), rows);
        open(scope, known, plan);
        for (var turn = 0; turn < StockPlan.TURNS; turn++) {
            if (turn == StockPlan.FIRST_CONVOY || turn == StockPlan.SECOND_CONVOY) {
                convoy(scope, known, plan, turn);
            }
            purchases.deliver(scope, at(known, PROVINCE), turn);
            issue(scope, known, plan, turn);
        }
        count(scope, at(known, PROVINCE), plan);
        onTheRoad(scope, known);
    }

    /** What was taken over from the paper books on 20 April. */
    private void open(Scope scope, Map<String, StoreId> known, StockPlan plan) {
        known.forEach((key, store) -> {
            var lines = new ArrayList<NewSlip.Line>();
            plan.opening(key).forEach((item, quantity) -> {
                var more = key.equals(PROVINCE) ? extra(item) - purchases.delivered(item) : 0;
                lots(key, item, quantity + more, lines);
            });
            if (!lines.isEmpty()) {
                stock.receive(
                        scope,
                        NewSlip.of(id("open", key), store, Borderland.at(LocalDate.of(2021, 4, 20), 8), lines)
                                .with("Số dư chuyển từ sổ giấy", null));
            }
        });
    }

    private static int extra(ItemCode item) {
        return item.equals(SUITS) ? MISSING_SUITS : item.equals(RAPID) ? ON_THE_ROAD : 0;
    }

    /** Half of it expires earlier; in two stores so early that it stands on the list. */
    private static void lots(String key, ItemCode item, int quantity, List<NewSlip.Line> lines) {
        var expires = !List.of("VENTILATOR", "FACE_SHIELD", "OXYGEN_M3", "CYLINDER_40", "CONCENTRATOR", "WASTE_BAG")
                .contains(item.value());
        if (quantity > 0 && !expires) {
            lines.add(new NewSlip.Line(item, "", null, BigDecimal.valueOf(quantity)));
        } else if (quantity > 0) {
            var early = quantity / 2;
            var soon = List.of("MC", "TG").contains(key)
                    && List.of("SANITISER", "N95").contains(item.value());
            if (early > 0) {
                var day = soon ? LocalDate.of(2021, 6, 15) : LocalDate.of(2021, 10, 31);
                lines.add(new NewSlip.Line(item, soon ? "19-06" : "20-10", day, BigDecimal.valueOf(early)));
            }
            lines.add(new NewSlip.Line(
                    item, "21-03", LocalDate.of(2022, 12, 31), BigDecimal.valueOf((long) quantity - early)));
        }
    }

    private void convoy(Scope scope, Map<String, StoreId> known, StockPlan plan, int turn) {
        var left = StockPlan.at(turn).minusSeconds(7 * 3600);
        known.forEach((key, store) -> {
            var lines = lines(plan.sent(key, turn));
            if (!key.equals(PROVINCE) && !lines.isEmpty()) {
                var sent = transfers.send(
                        scope, NewSlip.of(id("send" + turn, key), at(known, PROVINCE), left, lines), store);
                var came = sent.lines().stream()
                        .map(lot -> new Transfers.Came(lot, lot.quantity()))
                        .toList();
                transfers.arrive(scope, sent.id(), id("arrive" + turn, key), left.plusSeconds(5 * 3600), came, null);
            }
        });
    }

    private void issue(Scope scope, Map<String, StoreId> known, StockPlan plan, int turn) {
        known.forEach((key, store) -> {
            var lines = lines(plan.used(key, turn));
            if (!lines.isEmpty()) {
                stock.issue(
                        scope,
                        NewSlip.of(id("issue" + turn, key), store, StockPlan.at(turn), lines)
                                .with(to(key), null));
            }
        });
    }

    private static String to(String key) {
        return switch (key) {
            case PROVINCE -> "Khoa Xét nghiệm và các đội phản ứng nhanh";
            case "FH", "PH" -> "Các khoa điều trị";
            case "I1", "I2" -> "Cán bộ trực khu cách ly";
            default -> "Tổ lấy mẫu, chốt kiểm soát, khu phong tỏa";
        };
    }

    private void count(Scope scope, StoreId province, StockPlan plan) {
        var book = purchases.balance(scope, province, SUITS, Instant.parse("2021-05-23T10:00:00Z"));
        var line = new NewSlip.Line(SUITS, null, null, book.subtract(BigDecimal.valueOf(MISSING_SUITS)));
        counting.count(
                scope,
                NewSlip.of(id("count", PROVINCE), province, Instant.parse("2021-05-23T10:00:00Z"), List.of(line))
                        .because("Ghi sót phiếu xuất lẻ ngày 19/5 cho đội lấy mẫu"));
    }

    private void onTheRoad(Scope scope, Map<String, StoreId> known) {
        transfers.send(
                scope,
                NewSlip.of(
                        id("road", "NP"),
                        at(known, PROVINCE),
                        Instant.parse("2021-05-23T11:00:00Z"),
                        lines(Map.of(RAPID, ON_THE_ROAD))),
                at(known, "NP"));
    }

    private static List<NewSlip.Line> lines(Map<ItemCode, Integer> quantities) {
        return quantities.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(each -> new NewSlip.Line(each.getKey(), null, null, BigDecimal.valueOf(each.getValue())))
                .toList();
    }

    private static StoreId at(Map<String, StoreId> known, String key) {
        return java.util.Objects.requireNonNull(known.get(key));
    }

    static UUID id(String deed, String key) {
        return UUID.nameUUIDFromBytes(("demo:stock:" + deed + ":" + key).getBytes(StandardCharsets.UTF_8));
    }
}
