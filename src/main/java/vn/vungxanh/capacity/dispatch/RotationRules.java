package vn.vungxanh.capacity.dispatch;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** After how many days people are relieved, and how long they rest: dated rows. */
@Component
public class RotationRules {

    public record RotationRule(
            String id,
            LocalDate from,
            @Nullable LocalDate to,
            int mostDays,
            int restDays,
            String source,
            String confidence) {}

    private final List<RotationRule> rules = ResourceTable.read(
            "dispatch/rotation_rules.csv",
            row -> new RotationRule(
                    row.get("id"),
                    LocalDate.parse(row.get("valid_from")),
                    DatedRows.day(row, "valid_to"),
                    Integer.parseInt(row.get("most_days")),
                    Integer.parseInt(row.get("rest_days")),
                    row.get("source"),
                    row.get("confidence")));

    RotationRules() {}

    public RotationRule inForce(LocalDate on) {
        return rules.stream()
                .filter(rule -> DatedRows.inForce(rule.from(), rule.to(), on))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule of rotation on " + on));
    }
}
