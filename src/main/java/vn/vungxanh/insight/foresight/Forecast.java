package vn.vungxanh.insight.foresight;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.insight.methods.MethodRule;

/**
 * The next two weeks from the days before: on the logarithm, between the level of the last three days and that of the week,
 * drawn towards what the surroundings do and away from the peak; around it Student's t, wider for small counts and after
 * changes. It says nothing about measures that are yet to come.
 *
 * @param around cases of the surroundings on the same days; null when nobody knows
 */
public record Forecast(double[] cases, double @Nullable [] around) {

    public static final int WEEKS = 2;

    private static final int WEEK = 7;
    private static final int RECENT = 3;
    private static final int PAST_WEEKS = 6;
    /** So that the growth of a handful does not speak for a country. */
    private static final double HANDFUL = 5;

    public Forecast {
        MethodRule.SERIES_TOO_SHORT.brokenIf(cases.length < PAST_WEEKS * WEEK);
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(around != null && around.length != cases.length);
        MethodRule.NOT_A_COUNT.brokenIf(!Arrays.stream(cases).allMatch(Double::isFinite));
    }

    /** Days that are looked at. */
    public static int days() {
        return PAST_WEEKS * WEEK;
    }

    public Quantiles week(int week) {
        var terms = Terms.of(week, around != null);
        var last = week(cases, 0);
        var centre = (1 - terms.recent()) * Math.log1p(last)
                + terms.recent() * Math.log1p(sum(cases, RECENT, 0) * WEEK / RECENT)
                + terms.around() * growthAround()
                + terms.peak() * (Math.log1p(peak()) - Math.log1p(last))
                + terms.drift();
        var spread = terms.scale() * Math.sqrt(1 + terms.small() / (1 + last))
                + terms.change() * Math.abs(Math.log1p(last) - Math.log1p(week(cases, 1)));
        var t = TDistribution.of(terms.freedom());
        return Quantiles.of(level -> Math.max(0, Math.expm1(centre + spread * t.inverseCumulativeProbability(level))));
    }

    /** Of one week, from how it changed over two. */
    private double growthAround() {
        return around == null ? 0 : Math.log((week(around, 0) + HANDFUL) / (week(around, 2) + HANDFUL)) / 2;
    }

    private double peak() {
        return IntStream.range(0, PAST_WEEKS)
                .mapToDouble(ago -> week(cases, ago))
                .max()
                .orElse(0);
    }

    private static double week(double[] days, int ago) {
        return sum(days, WEEK, ago * WEEK);
    }

    /** Corrections may make a day negative, never the whole. */
    private static double sum(double[] days, int count, int skipped) {
        var end = days.length - skipped;
        return Math.max(0, Arrays.stream(days, end - count, end).sum());
    }
}
