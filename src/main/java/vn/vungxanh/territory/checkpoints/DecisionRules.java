package vn.vungxanh.territory.checkpoints;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** The rules of the posts as dated data. */
@Component
public class DecisionRules {

    private final List<DecisionRule> all;

    DecisionRules() {
        all = ResourceTable.read("checkpoints/rules.csv").stream()
                .map(row -> new DecisionRule(
                        row.get("id"),
                        Integer.parseInt(row.get("rank")),
                        LocalDate.parse(row.get("valid_from")),
                        DatedRows.day(row, "valid_to"),
                        DecisionRule.Condition.valueOf(row.get("condition")),
                        row.get("value").isEmpty() ? null : new BigDecimal(row.get("value")),
                        Decision.valueOf(row.get("decision")),
                        row.get("words_vi"),
                        row.get("words_en"),
                        row.get("source"),
                        row.get("confidence")))
                .sorted(Comparator.comparingInt(DecisionRule::rank))
                .toList();
    }

    public List<DecisionRule> all() {
        return all;
    }

    public DecisionRule get(String id) {
        return all.stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule " + id));
    }

    /** The first by rank that is in force on the day and holds. */
    Proposed propose(Facts facts) {
        var rule = all.stream()
                .filter(each -> each.inForceOn(facts.on()) && each.holdsFor(facts))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule is in force on " + facts.on()));
        var gravest = facts.affected().stream()
                .min(Comparator.comparing(Affected::by))
                .orElse(null);
        return new Proposed(rule, rule.place(facts).orElse(gravest));
    }
}
