package vn.vungxanh.insight.methods;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The early-aberration rules C1, C2 and C3: today against the days before, without any history.
 *
 * @param baseline days that are compared with
 * @param lag days between baseline and today in C2 and C3, so that a slow beginning does not hide itself
 * @param leastDeviation below which the standard deviation is not believed
 * @see <a href="https://doi.org/10.1093/jurban/jtg011">Hutwagner et al. 2003</a>
 * @see <a href="https://doi.org/10.1002/sim.3197">Fricker, Hegler and Dunfee 2008: the definition of C3</a>
 */
public record Ears(int baseline, int lag, double leastDeviation) {

    private static final double ALARM = 3;
    private static final double ALARM_OF_THREE_DAYS = 2;
    private static final int DAYS_TOGETHER = 3;

    public Ears {
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(baseline < 3 || baseline > 365);
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(lag < 0 || lag > 60);
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(!(leastDeviation >= 0));
    }

    /** A week before, two days of lag, half a case at least. */
    public static Ears usual() {
        return new Ears(7, 2, 0.5);
    }

    /** Each statistic is missing while the baseline is not full. */
    public record Day(
            int index,
            double observed,
            @Nullable Double c1,
            @Nullable Double c2,
            @Nullable Double c3) {

        public boolean alarm1() {
            return c1 != null && c1 > ALARM;
        }

        public boolean alarm2() {
            return c2 != null && c2 > ALARM;
        }

        public boolean alarm3() {
            return c3 != null && c3 > ALARM_OF_THREE_DAYS;
        }

        public boolean alarm() {
            return alarm1() || alarm2() || alarm3();
        }
    }

    public List<Day> of(double[] series) {
        Counts.check(series, 1);
        var delayed = new Double[series.length];
        var days = new ArrayList<Day>();
        for (var day = 0; day < series.length; day++) {
            delayed[day] = deviation(series, day, lag);
            days.add(new Day(day, series[day], deviation(series, day, 0), delayed[day], threeDays(delayed, day)));
        }
        return days;
    }

    /** The count above which the day would be unusual at that level of error; none while the baseline is not full. */
    public @Nullable Double bound(double[] series, int day, int behind, double alpha) {
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(!(alpha > 0 && alpha < 1));
        var window = window(series, day, behind);
        return window == null
                ? null
                : window.mean + NormalDistribution.of(0, 1).inverseSurvivalProbability(alpha) * window.deviation;
    }

    private @Nullable Double deviation(double[] series, int day, int behind) {
        var window = window(series, day, behind);
        if (window == null) {
            return null;
        }
        var above = series[day] - window.mean;
        if (window.deviation > 0) {
            return above / window.deviation;
        }
        return above > 0 ? Double.MAX_VALUE : 0;
    }

    private static @Nullable Double threeDays(Double[] delayed, int day) {
        var sum = 0d;
        for (var ago = 0; ago < DAYS_TOGETHER; ago++) {
            if (day < ago || delayed[day - ago] == null) {
                return null;
            }
            sum += Math.max(0, delayed[day - ago] - 1);
        }
        return Math.min(sum, Double.MAX_VALUE);
    }

    private record Window(double mean, double deviation) {}

    private @Nullable Window window(double[] series, int day, int behind) {
        var to = day - behind;
        var from = to - baseline;
        if (from < 0) {
            return null;
        }
        var sum = 0d;
        for (var i = from; i < to; i++) {
            sum += series[i];
        }
        var mean = sum / baseline;
        var squares = 0d;
        for (var i = from; i < to; i++) {
            squares += (series[i] - mean) * (series[i] - mean);
        }
        return new Window(mean, Math.max(leastDeviation, Math.sqrt(squares / (baseline - 1))));
    }
}
