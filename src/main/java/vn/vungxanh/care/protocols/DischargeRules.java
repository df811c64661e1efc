package vn.vungxanh.care.protocols;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** The dated rules of discharge that come with the program. */
@Component
public class DischargeRules {

    private final List<DischargeRule> rules = ResourceTable.read("protocols/discharge_rules.csv", DischargeRules::rule);

    DischargeRules() {}

    /** The one in force; before all of them, the earliest. */
    public DischargeRule inForce(boolean hadSymptoms, LocalDate on) {
        return rules.stream()
                .filter(rule -> rule.isFor(hadSymptoms, on))
                .max(Comparator.comparing(DischargeRule::validFrom))
                .orElse(rules.get(0));
    }

    public List<DischargeRule> all() {
        return rules;
    }

    private static DischargeRule rule(CSVRecord row) {
        var from = DatedRows.day(row, "valid_from");
        var min = DatedRows.number(row, "min_days");
        var free = DatedRows.number(row, "symptom_free_days");
        var watch = DatedRows.number(row, "watch_days");
        var symptoms = row.get("symptoms");
        return new DischargeRule(
                row.get("rule_id"),
                from == null ? LocalDate.MIN : from,
                DatedRows.day(row, "valid_to"),
                symptoms.isEmpty() ? null : (Boolean) symptoms.equals("yes"),
                min == null ? 0 : min,
                free == null ? 0 : free,
                DatedRows.number(row, "sample_from_day"),
                DatedRows.number(row, "free_after_day"),
                watch == null ? 0 : watch,
                row.get("source"),
                row.get("confidence"));
    }
}
