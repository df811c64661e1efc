package vn.vungxanh.surveillance.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** The dated rules of the length of a follow-up. */
@Component
public class DurationRules {

    private static final String ANY = "*";

    private final List<DurationRule> all;

    DurationRules() {
        this.all = ResourceTable.read(
                "followup/followup_rules.csv",
                row -> new DurationRule(
                        row.get("id"),
                        row.get("disease"),
                        Integer.parseInt(row.get("level")),
                        LocalDate.parse(row.get("valid_from")),
                        DatedRows.day(row, "valid_to"),
                        Integer.parseInt(row.get("days")),
                        Integer.parseInt(row.get("days_after")),
                        DurationRule.CountFrom.valueOf(row.get("count_from")),
                        "yes".equals(row.get("usual")),
                        row.get("name_vi"),
                        row.get("name_en"),
                        row.get("source"),
                        row.get("confidence")));
    }

    /** The rule that applies without anybody choosing, on the day on which the contact was named. */
    public DurationRule usual(String disease, int level, LocalDate on) {
        return choices(disease, level, on).stream()
                .filter(DurationRule::usual)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule for " + disease + " on " + on));
    }

    /** All that may be chosen from: those of the disease, else those of every disease. */
    public List<DurationRule> choices(String disease, int level, LocalDate on) {
        var own = of(disease, level, on);
        return own.stream().anyMatch(DurationRule::usual) ? own : of(ANY, level, on);
    }

    public Optional<DurationRule> find(String id) {
        return all.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    private List<DurationRule> of(String disease, int level, LocalDate on) {
        return all.stream()
                .filter(rule -> rule.isFor(disease, level) && rule.inForceOn(on))
                .toList();
    }
}
