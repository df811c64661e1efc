package vn.vungxanh.insight.greenzone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Hides counts so small that neighbours could tell who is meant, and one more beside a single hidden one, which the sum above
 * would give away.
 */
final class SmallCells {

    private final int smallest;

    SmallCells(int smallest) {
        this.smallest = smallest;
    }

    List<Line> protect(List<Line> lines) {
        var siblings =
                lines.stream().collect(Collectors.groupingBy(line -> Objects.requireNonNullElse(line.parent(), "")));
        Map<String, @Nullable Integer> cases = new HashMap<>();
        Map<String, @Nullable Integer> cases14 = new HashMap<>();
        siblings.values().forEach(group -> {
            cases.putAll(shown(group, Line::cases));
            cases14.putAll(shown(group, Line::cases14));
        });
        return lines.stream()
                .map(line -> line.showing(cases.get(line.code()), cases14.get(line.code())))
                .toList();
    }

    private Map<String, @Nullable Integer> shown(List<Line> group, Function<Line, @Nullable Integer> count) {
        Map<String, @Nullable Integer> shown = new HashMap<>();
        var hidden = new ArrayList<Line>();
        for (var line : group) {
            var value = count.apply(line);
            var small = value != null && value > 0 && value < smallest;
            shown.put(line.code(), small ? null : value);
            if (small) {
                hidden.add(line);
            }
        }
        if (hidden.size() == 1) {
            group.stream()
                    .filter(line -> {
                        var value = shown.get(line.code());
                        return value != null && value > 0;
                    })
                    .min(Comparator.comparingInt(line -> Objects.requireNonNull(shown.get(line.code()))))
                    .ifPresent(next -> shown.put(next.code(), null));
        }
        return shown;
    }
}
