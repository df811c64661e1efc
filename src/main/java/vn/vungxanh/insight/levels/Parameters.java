package vn.vungxanh.insight.levels;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The thresholds of a regulation as they stand on a day. One that nobody knows is not in it. */
public record Parameters(Map<String, Double> known) {

    public Parameters {
        known = Map.copyOf(known);
    }

    public @Nullable Double get(String name) {
        return known.get(name);
    }

    public double get(String name, double otherwise) {
        return known.getOrDefault(name, otherwise);
    }

    public Parameters with(String name, double value) {
        var copy = new HashMap<>(known);
        copy.put(name, value);
        return new Parameters(copy);
    }

    public Parameters without(String name) {
        var copy = new HashMap<>(known);
        copy.remove(name);
        return new Parameters(copy);
    }
}
