package vn.vungxanh.foundation.deadlines;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.ResourceTable;

/** The table of legal clocks. Which regime applies follows from the day of the event. */
@Component
public class LegalClocks {

    private final List<LegalClock> rows = ResourceTable.read("deadlines/clocks.csv", LegalClocks::row);

    LegalClocks() {}

    /** In the order of the table. */
    public List<LegalClock> all() {
        return rows;
    }

    public boolean knows(String clock) {
        return rows.stream().anyMatch(row -> row.clock().equals(clock));
    }

    /** None when the law of that day sets no such limit. */
    public Optional<LegalClock> inForce(String clock, LocalDate on) {
        return rows.stream()
                .filter(row -> row.clock().equals(clock) && row.inForceOn(on))
                .findFirst();
    }

    /** The sentence under which a clock once started. */
    public Optional<LegalClock> of(String regime, String clock) {
        return rows.stream()
                .filter(row -> row.clock().equals(clock) && row.regime().equals(regime))
                .findFirst();
    }

    private static LegalClock row(CSVRecord row) {
        return new LegalClock(
                row.get("regime"),
                row.get("clock"),
                row.get("event"),
                limit(row.get("limit")),
                row.get("owes"),
                LocalDate.parse(row.get("valid_from")),
                ResourceTable.day(row.get("valid_to")),
                row.get("source"),
                row.get("confidence"));
    }

    /** Days are days of the calendar, hours are hours. */
    private static TemporalAmount limit(String iso) {
        return iso.contains("T") ? Duration.parse(iso) : Period.parse(iso);
    }
}
