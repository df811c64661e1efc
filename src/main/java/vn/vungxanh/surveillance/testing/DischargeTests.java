package vn.vungxanh.surveillance.testing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.sheets.ResourceTable;

/** Whether the laboratory lets a patient go: so many negative PCR in a row, by the rule of the day. */
@Service
public class DischargeTests {

    private final TestRepository tests;
    private final List<NegativeRule> rules;

    DischargeTests(TestRepository tests) {
        this.tests = tests;
        this.rules = read();
    }

    /**
     * @param counted the samples that the rule counts, the latest first
     * @param met whether they suffice at that instant
     */
    public record Verdict(NegativeRule rule, boolean met, List<TestLine> counted) {}

    @Transactional(readOnly = true)
    public Verdict verdict(Scope scope, PersonId person, Instant leavesAt) {
        var rule = inForce(Vietnam.dayOf(leavesAt));
        return judge(rule, tests.pcrOf(person, leavesAt), leavesAt);
    }

    /** The latest rule that is in force; before all of them, the earliest. */
    public NegativeRule inForce(LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.inForceOn(day))
                .max(Comparator.comparing(NegativeRule::validFrom))
                .orElse(rules.get(0));
    }

    public List<NegativeRule> rules() {
        return rules;
    }

    /** From the latest sample backwards, until one that does not count as negative. */
    static Verdict judge(NegativeRule rule, List<TestLine> released, Instant leavesAt) {
        var counted = new ArrayList<TestLine>();
        var latestFirst = released.stream()
                .filter(test -> !test.sampledAt().isAfter(leavesAt))
                .sorted(Comparator.comparing(TestLine::sampledAt).reversed())
                .toList();
        for (var test : latestFirst) {
            if (!rule.countsAsNegative(test)) {
                break;
            }
            var later = counted.isEmpty() ? null : counted.get(counted.size() - 1);
            if (later == null || !isCloser(test.sampledAt(), later.sampledAt(), rule.hoursApart())) {
                counted.add(test);
            }
            if (counted.size() == rule.samples()) {
                break;
            }
        }
        var enough = counted.size() >= rule.samples();
        var fresh = enough
                && (rule.lastWithinHours() == null
                        || !isFurther(counted.get(0).sampledAt(), leavesAt, rule.lastWithinHours()));
        return new Verdict(rule, fresh, List.copyOf(counted));
    }

    private static boolean isCloser(Instant earlier, Instant later, int hours) {
        return Duration.between(earlier, later).compareTo(Duration.ofHours(hours)) < 0;
    }

    private static boolean isFurther(Instant earlier, Instant later, int hours) {
        return Duration.between(earlier, later).compareTo(Duration.ofHours(hours)) > 0;
    }

    private static List<NegativeRule> read() {
        return ResourceTable.read("testing/negative_rules.csv", DischargeTests::rule).stream()
                .sorted(Comparator.comparing(NegativeRule::validFrom))
                .toList();
    }

    private static NegativeRule rule(CSVRecord row) {
        var to = given(row, "valid_to");
        var within = given(row, "last_within_hours");
        var ct = given(row, "ct_from");
        return new NegativeRule(
                row.get("rule_id"),
                LocalDate.parse(row.get("valid_from")),
                to == null ? null : LocalDate.parse(to),
                Integer.parseInt(row.get("samples")),
                Integer.parseInt(row.get("hours_apart")),
                within == null ? null : Integer.valueOf(within),
                ct == null ? null : new BigDecimal(ct),
                row.get("source"),
                row.get("confidence"));
    }

    private static @Nullable String given(CSVRecord row, String column) {
        var text = row.get(column);
        return text.isBlank() ? null : text;
    }
}
