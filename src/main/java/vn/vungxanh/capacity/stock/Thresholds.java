package vn.vungxanh.capacity.stock;

import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** The dated table {@code stock/thresholds.csv}. */
@Component
public class Thresholds {

    private final List<CSVRecord> rows = ResourceTable.read("stock/thresholds.csv");

    /** The item's own row that day, else the one for all. */
    public Threshold of(ItemCode item, LocalDate on) {
        return row(item.value(), on);
    }

    private Threshold row(String item, LocalDate on) {
        for (var name : List.of(item, "")) {
            for (var row : rows) {
                if (row.get("item").equals(name)
                        && DatedRows.inForce(
                                LocalDate.parse(row.get("valid_from")), DatedRows.day(row, "valid_to"), on)) {
                    return new Threshold(
                            Integer.parseInt(row.get("warn_days")),
                            Integer.parseInt(row.get("alarm_days")),
                            row.get("source"));
                }
            }
        }
        throw new IllegalStateException("no threshold is in force on " + on);
    }
}
