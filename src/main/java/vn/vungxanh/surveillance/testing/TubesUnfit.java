package vn.vungxanh.surveillance.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;

/**
 * Tubes will never have a result: lost on the road or unfit at intake. Their persons have to be sampled again.
 *
 * @param unit the uppermost unit above all of them
 */
public record TubesUnfit(int unit, List<UUID> tests) {

    public TubesUnfit {
        tests = List.copyOf(tests);
    }

    static List<TubesUnfit> of(List<TestLine> lines, Units units) {
        Map<UnitId, List<UUID>> byRoot = new LinkedHashMap<>();
        for (var line : lines) {
            var root = units.path(line.unit()).get(0).id();
            byRoot.computeIfAbsent(root, each -> new ArrayList<>()).add(line.id());
        }
        return byRoot.entrySet().stream()
                .map(each -> new TubesUnfit(each.getKey().value(), each.getValue()))
                .toList();
    }
}
