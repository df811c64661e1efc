package vn.vungxanh.insight.levels;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.insight.levels.Criterion.Reading;
import vn.vungxanh.insight.levels.Criterion.State;

/**
 * Where a number lies among the thresholds {@code <name>.2}, {@code .3} and {@code .4}: band 1 below all of them. A band
 * begins at its threshold.
 *
 * @param least the lowest band that it may lie in
 * @param most the highest; another one while the number or a threshold is not known
 */
record Bands(String name, int least, int most, Reading reading) {

    private static final int TOP = 4;

    static Bands of(String name, Fact fact, @Nullable Double value, Parameters rules, boolean rate) {
        var least = 1;
        var most = 1;
        for (var band = 2; band <= TOP; band++) {
            var threshold = rules.get(name + "." + band);
            // Nothing at all lies below every threshold, also below one that nobody knows.
            if (value == null || threshold == null && value > 0) {
                most = band;
            } else if (threshold != null && value >= threshold) {
                least = band;
                most = band;
            } else if (threshold != null) {
                break;
            }
        }
        var shown = Math.max(2, least);
        return new Bands(
                name, least, most, new Reading(fact, value, name + "." + shown, rules.get(name + "." + shown), rate));
    }

    Criterion criterion(int level) {
        var state = least > 1 ? State.MET : most > 1 ? State.UNKNOWN : State.NOT_MET;
        return new Criterion(
                name + (least > 1 ? "_" + least : ""),
                state,
                least > 1 ? level : Math.max(level, most),
                List.of(reading),
                List.of());
    }
}
