package vn.vungxanh.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import vn.vungxanh.capacity.stock.ItemCode;

/**
 * What each store uses on each of seventeen turns, every second day from 21 April to 23 May, what it is sent in two
 * convoys, and so with how much it must have begun to end with its share of the total.
 */
final class StockPlan {

    static final int TURNS = 17;
    static final int FIRST_CONVOY = 8;
    static final int SECOND_CONVOY = 12;

    /** Days' worth of the last week's use; the last four are one week. */
    private static final double[] WORTH = {
        0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.8, 1.0, 1.2, 1.4, 1.6, 1.75, 1.75, 1.75, 1.75
    };

    private static final String PROVINCE = "P";

    private final List<CSVRecord> items;
    private final List<CSVRecord> stores;

    private StockPlan(List<CSVRecord> items, List<CSVRecord> stores) {
        this.items = items;
        this.stores = stores;
    }

    static StockPlan of(List<CSVRecord> items, List<CSVRecord> stores) {
        return new StockPlan(items, stores);
    }

    /** In the afternoon. */
    static Instant at(int turn) {
        return Borderland.at(LocalDate.of(2021, 4, 21).plusDays(2L * turn), 15);
    }

    Map<ItemCode, Integer> used(String store, int turn) {
        var used = new LinkedHashMap<ItemCode, Integer>();
        for (var item : items) {
            var perDay = Double.parseDouble(item.get("per_day"));
            used.put(code(item), (int) Math.round(perDay * WORTH[turn] * share(store, useColumn(item))));
        }
        return used;
    }

    /** A quarter of what the store uses in all. */
    Map<ItemCode, Integer> sent(String store, int turn) {
        var sent = new LinkedHashMap<ItemCode, Integer>();
        if (!store.equals(PROVINCE) && (turn == FIRST_CONVOY || turn == SECOND_CONVOY)) {
            items.forEach(item -> sent.put(code(item), usedInAll(store, code(item)) / 4));
        }
        return sent;
    }

    Map<ItemCode, Integer> opening(String store) {
        var opening = new LinkedHashMap<ItemCode, Integer>();
        for (var item : items) {
            var code = code(item);
            var used = usedInAll(store, code);
            var moved = store.equals(PROVINCE)
                    ? stores.stream()
                            .map(row -> row.get("key"))
                            .filter(key -> !key.equals(PROVINCE))
                            .mapToInt(key -> 2 * (usedInAll(key, code) / 4))
                            .sum()
                    : -2 * (used / 4);
            opening.put(code, atTheEnd(store, item) + used + moved);
        }
        return opening;
    }

    private int usedInAll(String store, ItemCode item) {
        var all = 0;
        for (var turn = 0; turn < TURNS; turn++) {
            all += used(store, turn).getOrDefault(item, 0);
        }
        return all;
    }

    /** Its share, rounded down; the province keeps the rest. */
    private int atTheEnd(String store, CSVRecord item) {
        var total = Integer.parseInt(item.get("total"));
        if (!store.equals(PROVINCE)) {
            return (int) Math.floor(total * share(store, stockColumn(item)) + 1e-9);
        }
        return total
                - stores.stream()
                        .map(row -> row.get("key"))
                        .filter(key -> !key.equals(PROVINCE))
                        .mapToInt(key -> atTheEnd(key, item))
                        .sum();
    }

    private double share(String store, String column) {
        if (column.isEmpty()) {
            return store.equals(PROVINCE) ? 1 : 0;
        }
        var all = stores.stream()
                .mapToDouble(row -> Double.parseDouble(row.get(column)))
                .sum();
        return stores.stream()
                        .filter(row -> row.get("key").equals(store))
                        .mapToDouble(row -> Double.parseDouble(row.get(column)))
                        .sum()
                / all;
    }

    private static String useColumn(CSVRecord item) {
        return switch (item.get("used")) {
            case "FRONT" -> "front";
            case "WARD" -> "ward";
            default -> "";
        };
    }

    private static String stockColumn(CSVRecord item) {
        return switch (item.get("used")) {
            case "FRONT" -> "stock";
            case "WARD" -> "ward";
            case "NONE" -> "ventilators";
            default -> "";
        };
    }

    private static ItemCode code(CSVRecord item) {
        return new ItemCode(item.get("item"));
    }
}
