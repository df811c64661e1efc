package vn.vungxanh.territory.enforcement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** Fines by decree: the day of the act chooses the row, never the day of the decision. */
@Component
public class FineTable {

    private final List<FineRow> rows = ResourceTable.read("enforcement/fines.csv", FineTable::row);

    FineTable() {}

    /** The decree in force on the day of the act. */
    public Optional<FineRow> inForce(Act act, LocalDate occurredOn) {
        return rows.stream()
                .filter(row -> row.act() == act && DatedRows.inForce(row.from(), row.to(), occurredOn))
                .findFirst();
    }

    /** The row that a record names. */
    public FineRow row(String id) {
        return rows.stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no row of fines " + id));
    }

    public List<FineRow> all() {
        return rows;
    }

    private static FineRow row(CSVRecord row) {
        return new FineRow(
                row.get("id"),
                Act.valueOf(row.get("act")),
                LocalDate.parse(row.get("valid_from")),
                DatedRows.day(row, "valid_to"),
                money(row, "low"),
                money(row, "high"),
                money(row, "org_low"),
                money(row, "org_high"),
                row.get("source"),
                row.get("confidence"));
    }

    private static @Nullable Long money(CSVRecord row, String column) {
        var text = DatedRows.given(row, column);
        return text == null ? null : Long.valueOf(text);
    }
}
