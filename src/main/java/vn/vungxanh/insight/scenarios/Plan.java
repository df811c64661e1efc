package vn.vungxanh.insight.scenarios;

import java.time.Instant;
import java.util.Map;
import vn.vungxanh.foundation.adminunits.UnitId;

/** A question that was kept. Its answer is reckoned again whenever it is opened. */
public record Plan(
        PlanId id,
        UnitId unit,
        String name,
        Map<String, String> question,
        Instant changedAt,
        String changedBy,
        int version) {

    public Plan {
        question = Map.copyOf(question);
    }
}
