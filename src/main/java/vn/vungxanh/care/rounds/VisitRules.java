package vn.vungxanh.care.rounds;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** The dated rules of how often people are looked after. */
@Component
public class VisitRules {

    private final List<VisitRule> all = ResourceTable.read(
            "rounds/visits.csv",
            row -> new VisitRule(
                    row.get("id"),
                    WatchReason.valueOf(row.get("reason")),
                    LocalDate.parse(row.get("valid_from")),
                    DatedRows.day(row, "valid_to"),
                    Arrays.stream(row.get("starts").split(";"))
                            .map(LocalTime::parse)
                            .toList(),
                    row.get("source"),
                    row.get("confidence")));

    public VisitRule inForce(WatchReason reason, LocalDate on) {
        return all.stream()
                .filter(rule -> rule.reason() == reason && rule.inForceOn(on))
                .findFirst()
                .orElseGet(() -> new VisitRule(
                        "once-a-day", reason, on, null, List.of(LocalTime.MIDNIGHT), "no text for that day", "R"));
    }
}
