package vn.vungxanh.territory.frontier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** When somebody has been on duty too long and when a post is silent: dated rows. */
@Component
public class DutyRules {

    /** @param mostDays on duty without a day of rest; @param silentHours without a line, an event or a patrol */
    public record DutyRule(
            String id,
            LocalDate from,
            @Nullable LocalDate to,
            int mostDays,
            int silentHours,
            String source,
            String confidence) {}

    private final List<DutyRule> rules = ResourceTable.read(
            "frontier/duty_rules.csv",
            row -> new DutyRule(
                    row.get("id"),
                    LocalDate.parse(row.get("valid_from")),
                    DatedRows.day(row, "valid_to"),
                    Integer.parseInt(row.get("most_days")),
                    Integer.parseInt(row.get("silent_hours")),
                    row.get("source"),
                    row.get("confidence")));

    DutyRules() {}

    public DutyRule inForce(LocalDate on) {
        return rules.stream()
                .filter(rule -> DatedRows.inForce(rule.from(), rule.to(), on))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule of duty on " + on));
    }
}
