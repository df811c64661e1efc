package vn.vungxanh.insight.greenzone;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Hides counts so small that neighbours could tell who is meant, and as many larger ones as it takes that no sum above gives
 * them away. What is left is rounded: two editions, or a unit and its parts, never differ by a single person. The unit that
 * publishes is told exactly.
 */
final class SmallCells {

    private final int smallest;
    private final int roundedTo;

    SmallCells(int smallest, int roundedTo) {
        this.smallest = smallest;
        this.roundedTo = roundedTo;
    }

    List<Line> protect(List<Line> lines) {
        var cases = shown(lines, Line::cases);
        var cases14 = shown(lines, Line::cases14);
        return lines.stream()
                .map(line ->
                        line.parent() == null ? line : line.showing(cases.get(line.code()), cases14.get(line.code())))
                .toList();
    }

    /** Null where it is hidden. */
    private Map<String, @Nullable Integer> shown(List<Line> lines, Function<Line, @Nullable Integer> count) {
        var counts = new HashMap<String, Integer>();
        lines.forEach(line -> counts.put(line.code(), Objects.requireNonNullElse(count.apply(line), 0)));
        var parts = lines.stream()
                .filter(line -> line.parent() != null)
                .collect(Collectors.groupingBy(
                        line -> Objects.requireNonNull(line.parent()),
                        Collectors.mapping(Line::code, Collectors.toList())));
        var hidden = hidden(counts, parts);
        Map<String, @Nullable Integer> shown = new HashMap<>();
        counts.forEach((code, value) -> shown.put(code, hidden.contains(code) ? null : (Integer) rounded(value)));
        return shown;
    }

    private Set<String> hidden(Map<String, Integer> counts, Map<String, List<String>> parts) {
        var below = parts.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        var hidden = below.stream()
                .filter(code -> of(counts, code) > 0 && of(counts, code) < smallest)
                .collect(Collectors.toCollection(HashSet::new));
        for (var more = true; more; ) {
            more = false;
            for (var group : parts.entrySet()) {
                var next = next(group.getKey(), group.getValue(), counts, hidden, below);
                if (next != null && below.contains(next)) {
                    more |= hidden.add(next);
                }
            }
        }
        return hidden;
    }

    /** What has to be hidden besides, because the sum of the parts tells too much; null when nothing has to. */
    private @Nullable String next(
            String whole,
            List<String> parts,
            Map<String, Integer> counts,
            Set<String> alreadyHidden,
            Set<String> below) {
        var hidden = parts.stream().filter(alreadyHidden::contains).toList();
        var smallestShown = parts.stream()
                .filter(code -> !alreadyHidden.contains(code) && of(counts, code) > 0)
                .min(Comparator.comparingInt((String code) -> of(counts, code)).thenComparing(code -> code))
                .orElse(null);
        if (alreadyHidden.contains(whole)) {
            return hidden.isEmpty() ? smallestShown : null;
        }
        if (hidden.isEmpty() || inDoubt(whole, below.contains(whole), parts, hidden, counts)) {
            return null;
        }
        return smallestShown == null ? whole : smallestShown;
    }

    /** Whether whoever takes what is shown of the parts from what is known of the whole learns nothing of the hidden ones. */
    private boolean inDoubt(
            String whole, boolean isPart, List<String> parts, List<String> hidden, Map<String, Integer> counts) {
        var exact = counts.containsKey(whole)
                ? of(counts, whole)
                : parts.stream().mapToInt(code -> of(counts, code)).sum();
        var least = isPart ? least(exact) : exact;
        var most = isPart ? most(exact) : exact;
        for (var code : parts) {
            if (!hidden.contains(code) && of(counts, code) > 0) {
                least -= most(of(counts, code));
                most -= least(of(counts, code));
            }
        }
        var largest = smallest - 1;
        var others = hidden.size() - 1; // each of them is at least 1
        var larger = hidden.stream().anyMatch(code -> of(counts, code) > largest);
        var fromBelow = larger ? others > 0 || most - least >= largest : least - others * largest <= 1;
        return fromBelow && most - others >= largest;
    }

    /** What a count may be of which the rounded one is shown. */
    private int least(int count) {
        return Math.max(smallest, rounded(count) - (roundedTo - 1) / 2);
    }

    private int most(int count) {
        return rounded(count) + (roundedTo - 1) / 2;
    }

    private int rounded(int value) {
        return Math.round((float) value / roundedTo) * roundedTo;
    }

    private static int of(Map<String, Integer> counts, String code) {
        return counts.getOrDefault(code, 0);
    }
}
