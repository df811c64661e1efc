package vn.vungxanh.foundation.adminunits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The unit ids that an office answers for, as separate ascending intervals; never empty. */
public record Jurisdiction(List<UnitInterval> intervals) {

    public Jurisdiction {
        intervals = merged(intervals);
        if (intervals.isEmpty()) {
            throw new IllegalArgumentException("a jurisdiction covers at least one unit");
        }
    }

    public int from() {
        return intervals.get(0).from();
    }

    public int to() {
        return intervals.get(intervals.size() - 1).to();
    }

    public boolean covers(UnitId id) {
        return intervals.stream().anyMatch(each -> each.covers(id));
    }

    /** As PostgreSQL reads an int4multirange: <code>{[65,129),[200,201)}</code>. */
    public String multirange() {
        return intervals.stream()
                .map(each -> "[" + each.from() + "," + (each.to() + 1) + ")")
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** For {@link Conditions#inUnits}. */
    public Map<String, Object> params() {
        return Map.of("unitFrom", from(), "unitTo", to(), "units", multirange());
    }

    private static List<UnitInterval> merged(List<UnitInterval> any) {
        var result = new ArrayList<UnitInterval>();
        for (var next :
                any.stream().sorted(Comparator.comparingInt(UnitInterval::from)).toList()) {
            var last = result.isEmpty() ? null : result.get(result.size() - 1);
            if (last != null && next.from() <= last.to() + 1) {
                result.set(result.size() - 1, new UnitInterval(last.from(), Math.max(last.to(), next.to())));
            } else {
                result.add(next);
            }
        }
        return List.copyOf(result);
    }
}
