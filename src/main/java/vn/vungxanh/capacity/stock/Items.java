package vn.vungxanh.capacity.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** What the stores keep: the dated table {@code stock/items.csv}, in its order. */
@Component
public class Items {

    private final List<Item> rows = ResourceTable.read("stock/items.csv", Items::read);

    public List<Item> inForce(LocalDate on) {
        return rows.stream()
                .filter(row -> DatedRows.inForce(row.validFrom(), row.validTo(), on))
                .toList();
    }

    public Optional<Item> find(ItemCode code, LocalDate on) {
        return inForce(on).stream().filter(row -> row.code().equals(code)).findFirst();
    }

    /** The row of a code that stands in the ledger, also where the item is kept no longer. */
    public Item get(ItemCode code, LocalDate on) {
        return find(code, on)
                .or(() -> rows.stream().filter(row -> row.code().equals(code)).reduce((a, b) -> b))
                .orElseThrow(() -> StockRule.UNKNOWN_ITEM.broken(code.value()));
    }

    private static Item read(CSVRecord row) {
        return new Item(
                new ItemCode(row.get("code")),
                LocalDate.parse(row.get("valid_from")),
                DatedRows.day(row, "valid_to"),
                row.get("vietnamese"),
                row.get("english"),
                row.get("unit_vi"),
                row.get("unit_en"),
                row.get("pack_vi"),
                row.get("pack_en"),
                new BigDecimal(row.get("pack_size")),
                Item.Family.valueOf(row.get("family")),
                Boolean.parseBoolean(row.get("expires")),
                Boolean.parseBoolean(row.get("reagent")),
                Integer.parseInt(row.get("decimals")));
    }
}
