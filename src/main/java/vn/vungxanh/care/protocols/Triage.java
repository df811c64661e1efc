package vn.vungxanh.care.protocols;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;
import vn.vungxanh.surveillance.cases.Severity;

/** Which bed a patient needs, by the rules of the day. */
@Component
public class Triage {

    private static final Comparator<TriageRule> ASKS_FOR_MORE = Comparator.comparing(TriageRule::bedKind)
            .thenComparing(TriageRule::placedAs)
            .thenComparing(rule -> rule.severity() != null);

    private final List<TriageRule> rules = ResourceTable.read("protocols/triage_rules.csv", Triage::rule);

    Triage() {}

    public TriageRule ruleFor(Condition patient, LocalDate on) {
        return rules.stream()
                .filter(rule -> rule.fits(patient, on))
                .max(ASKS_FOR_MORE)
                .orElseThrow(() -> new IllegalStateException("no triage rule is in force on " + on));
    }

    public List<TriageRule> rules() {
        return rules;
    }

    private static TriageRule rule(CSVRecord row) {
        var from = DatedRows.day(row, "valid_from");
        var severity = row.get("severity");
        return new TriageRule(
                row.get("rule_id"),
                from == null ? LocalDate.MIN : from,
                DatedRows.day(row, "valid_to"),
                severity.isEmpty() ? null : Severity.valueOf(severity),
                DatedRows.number(row, "age_from"),
                "yes".equals(row.get("pregnant")),
                "yes".equals(row.get("comorbid")),
                Severity.valueOf(row.get("placed_as")),
                BedKind.valueOf(row.get("bed_kind")),
                row.get("source"),
                row.get("confidence"));
    }
}
