package vn.vungxanh.insight.foresight;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.insight.methods.MethodRule;

/**
 * The next two weeks, with what is known of how well that can be told here: the forecast and the level of last week are both
 * put to the weeks that are over, and where the forecast did worse the level of last week is shown in its place.
 *
 * @param weeks ahead
 * @param trials of the method on weeks that are over
 * @param ofForecast mean score of the forecast in them, on the logarithm; smaller is better
 * @param ofLastWeek the same of the level of last week
 */
public record Foresight(List<WeekAhead> weeks, int trials, double ofForecast, double ofLastWeek) {

    private static final int WEEK = 7;
    private static final int MOST_TRIALS = 8;
    /** Fewer say nothing about which of the two is better. */
    private static final int FEWEST_TRIALS = 4;

    /** Days before the first trial that it needs. */
    private static final int BEFORE = Forecast.days();

    /**
     * @param cases of each day, the last one over; the longer, the more trials
     * @param around the same of the surroundings; null when nobody knows
     */
    public static Foresight of(double[] cases, double @Nullable [] around) {
        MethodRule.SERIES_TOO_SHORT.brokenIf(cases.length < BEFORE);
        var trials = IntStream.rangeClosed(1, MOST_TRIALS)
                .filter(ago -> cases.length - ago * WEEK >= BEFORE)
                .mapToObj(ago -> trial(cases, around, cases.length - ago * WEEK))
                .toList();
        var ofForecast =
                trials.stream().mapToDouble(scores -> scores[0]).average().orElse(0);
        var ofLastWeek =
                trials.stream().mapToDouble(scores -> scores[1]).average().orElse(0);
        var naive = trials.size() >= FEWEST_TRIALS && ofForecast > ofLastWeek;
        var weeks = IntStream.rangeClosed(1, Forecast.WEEKS)
                .mapToObj(week -> new WeekAhead(
                        week,
                        naive ? new LastWeekAgain(cases).week(week) : new Forecast(cases, around).week(week),
                        naive))
                .toList();
        return new Foresight(weeks, trials.size(), ofForecast, ofLastWeek);
    }

    /** How far off the first week after that day both would have been. */
    private static double[] trial(double[] cases, double @Nullable [] around, int end) {
        var then = Arrays.copyOf(cases, end);
        var truth = Math.max(0, Arrays.stream(cases, end, end + WEEK).sum());
        var forecast = new Forecast(then, around == null ? null : Arrays.copyOf(around, end)).week(1);
        return new double[] {
            forecast.logScore(truth), new LastWeekAgain(then).week(1).logScore(truth)
        };
    }
}
