package vn.vungxanh.insight.levels;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of a decision table, applied to a unit.
 *
 * @param key its name, under which its words stand
 * @param level what it leads to when it is met
 * @param units neighbours or parts because of which it is met, or may be
 */
public record Criterion(String key, State state, int level, List<Reading> readings, List<Integer> units) {

    public enum State {
        MET,
        NOT_MET,
        /** An input is missing, or the threshold is not known. */
        UNKNOWN
    }

    /**
     * A number that was looked at.
     *
     * @param value in the unit of the threshold; null when nobody knows it
     * @param parameter name of the threshold; null when it is compared with nothing
     * @param threshold null when it is not known
     * @param rate whether the value is per 100,000 people
     */
    public record Reading(
            Fact fact,
            @Nullable Double value,
            @Nullable String parameter,
            @Nullable Double threshold,
            boolean rate) {

        public boolean isMissing() {
            return value == null;
        }
    }

    public Criterion {
        readings = List.copyOf(readings);
        units = List.copyOf(units);
    }

    public boolean met() {
        return state == State.MET;
    }

    public Criterion because(List<Integer> others) {
        return new Criterion(key, state, level, readings, others);
    }

    /** With the numbers that these looked at. */
    public Criterion reading(Criterion... others) {
        return new Criterion(
                key,
                state,
                level,
                Arrays.stream(others).flatMap(each -> each.readings().stream()).toList(),
                units);
    }

    public Criterion leadingTo(int other) {
        return new Criterion(key, state, other, readings, units);
    }

    /** At least the threshold. */
    public static Criterion atLeast(String key, int level, Facts facts, Fact fact, Parameters rules, String parameter) {
        return compare(key, level, fact, facts.get(fact), rules, parameter, Sign.AT_LEAST);
    }

    /** The words of a regulation differ: "from 30 %" includes 30 %, "more than 50 %" does not. */
    public enum Sign {
        AT_LEAST,
        MORE_THAN,
        LESS_THAN
    }

    public static Criterion compare(
            String key, int level, Fact fact, @Nullable Double value, Parameters rules, String parameter, Sign sign) {
        var threshold = rules.get(parameter);
        var reading = new Reading(fact, value, parameter, threshold, false);
        return new Criterion(key, state(value, threshold, sign), level, List.of(reading), List.of());
    }

    static State state(@Nullable Double value, @Nullable Double threshold, Sign sign) {
        if (value == null || threshold == null) {
            return State.UNKNOWN;
        }
        var met = sign == Sign.AT_LEAST
                ? value >= threshold
                : sign == Sign.MORE_THAN ? value > threshold : value < threshold;
        return met ? State.MET : State.NOT_MET;
    }

    /** The message key of its words. */
    public String messageKey() {
        return "risk.criterion." + key.toLowerCase(Locale.ROOT);
    }
}
