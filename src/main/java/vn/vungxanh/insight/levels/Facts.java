package vn.vungxanh.insight.levels;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of a unit at an instant. Immutable; a fact that is not in it is not known. */
public record Facts(Map<Fact, Double> known) {

    public static final Facts NONE = new Facts(Map.of());

    private static final double PER = 100_000;

    public Facts {
        var copy = new EnumMap<Fact, Double>(Fact.class);
        copy.putAll(known);
        known = Collections.unmodifiableMap(copy);
    }

    public static Facts of(Fact fact, double value) {
        return NONE.with(fact, value);
    }

    public Facts with(Fact fact, @Nullable Double value) {
        var copy = new EnumMap<Fact, Double>(Fact.class);
        copy.putAll(known);
        if (value == null) {
            copy.remove(fact);
        } else {
            copy.put(fact, value);
        }
        return new Facts(copy);
    }

    public Facts with(Fact fact, double value) {
        return with(fact, (Double) value);
    }

    public Facts with(Facts more) {
        var copy = new EnumMap<Fact, Double>(Fact.class);
        copy.putAll(known);
        copy.putAll(more.known);
        return new Facts(copy);
    }

    public @Nullable Double get(Fact fact) {
        return known.get(fact);
    }

    public boolean has(Fact fact) {
        return known.containsKey(fact);
    }

    /** Per 100,000 people; null when either is not known or nobody lives there. */
    public @Nullable Double per100k(Fact fact) {
        var count = known.get(fact);
        var people = known.get(Fact.POPULATION);
        return count == null || people == null || people <= 0 ? null : (Double) (count * PER / people);
    }

    /** The counts of both; what one of them does not know, the sum does not know. */
    public Facts plus(Facts other) {
        var sum = new EnumMap<Fact, Double>(Fact.class);
        known.forEach((fact, value) -> {
            var more = other.known.get(fact);
            if (fact.kind() == Fact.Kind.COUNT && more != null) {
                sum.put(fact, value + more);
            }
        });
        return new Facts(sum);
    }
}
