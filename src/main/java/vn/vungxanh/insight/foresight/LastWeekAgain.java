package vn.vungxanh.insight.foresight;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What everybody can say without a method: it goes on as last week, and differs as much as weeks differed so far. The mark
 * that a forecast has to beat.
 */
public record LastWeekAgain(double[] cases) {

    private static final int WEEK = 7;

    public Quantiles week(int week) {
        var weeks = cases.length / WEEK;
        var totals = IntStream.range(0, weeks)
                .mapToDouble(ago -> Math.max(
                        0,
                        Arrays.stream(cases, cases.length - (ago + 1) * WEEK, cases.length - ago * WEEK)
                                .sum()))
                .toArray();
        var differences = IntStream.range(0, weeks - week)
                .mapToDouble(ago -> totals[ago] - totals[ago + week])
                .flatMap(difference -> DoubleStream.of(difference, -difference))
                .toArray();
        Arrays.sort(differences);
        return Quantiles.of(level -> Math.max(0, totals[0] + between(differences, level)));
    }

    private static double between(double[] sorted, double level) {
        var at = level * (sorted.length - 1);
        var below = (int) at;
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
