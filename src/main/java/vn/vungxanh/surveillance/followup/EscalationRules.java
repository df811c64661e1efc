package vn.vungxanh.surveillance.followup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** The dated rules of escalation; the latest of those in force counts. */
@Component
public class EscalationRules {

    private final List<EscalationRule> all;

    EscalationRules() {
        this.all = ResourceTable.read(
                "followup/escalation_rules.csv",
                row -> new EscalationRule(
                        row.get("id"),
                        LocalDate.parse(row.get("valid_from")),
                        DatedRows.day(row, "valid_to"),
                        Integer.parseInt(row.get("first_contact")),
                        Integer.parseInt(row.get("commune")),
                        Integer.parseInt(row.get("upper")),
                        Integer.parseInt(row.get("retry")),
                        Integer.parseInt(row.get("visit_after")),
                        row.get("source"),
                        row.get("confidence")));
    }

    /** Before the first rule, the first one. */
    public EscalationRule inForce(LocalDate on) {
        return all.stream()
                .filter(rule -> DatedRows.inForce(rule.validFrom(), rule.validTo(), on))
                .max(Comparator.comparing(EscalationRule::validFrom))
                .orElseGet(() -> all.get(0));
    }
}
