package vn.vungxanh.insight.foresight;

import java.util.stream.IntStream;

/**
 * How long it takes until a case that has begun is reported, from what was reported lately: of those who might still have
 * been reported after so many days, the share that was. Delays change within an outbreak, so only the last days of reporting
 * speak, and a little of all before.
 */
final class ReportingDelays {

    /** Later reports count as of the last day. */
    static final int LONGEST = 20;

    private static final int DAYS_OF_REPORTING = 7;
    /** So many cases does all that was before weigh. */
    private static final double FORMER = 2;

    /** Of those who begin on a day, the share that is reported after at most so many days. */
    private final double[] reported = new double[LONGEST + 1];

    /** @param counts by day of beginning and days until the report, of all reports up to the last day */
    ReportingDelays(int[][] counts) {
        reported[LONGEST] = 1;
        for (var delay = LONGEST; delay > 0; delay--) {
            reported[delay - 1] = reported[delay] * (1 - share(counts, delay));
        }
    }

    double share(int daysAgo) {
        return reported[Math.min(daysAgo, LONGEST)];
    }

    /** Of those who were reported after at most so many days, those who were after exactly so many. */
    private static double share(int[][] counts, int delay) {
        var last = counts.length - 1 - delay;
        var lately = share(counts, delay, Math.max(0, last - DAYS_OF_REPORTING + 1), last);
        var ever = share(counts, delay, 0, last);
        var before = ever[1] > 0 ? ever[0] / ever[1] : 0;
        return (lately[0] + FORMER * before) / (lately[1] + FORMER);
    }

    private static double[] share(int[][] counts, int delay, int from, int to) {
        var exactly = IntStream.rangeClosed(from, to)
                .mapToDouble(day -> counts[day][delay])
                .sum();
        var upTo = IntStream.rangeClosed(from, to)
                .mapToDouble(day -> IntStream.rangeClosed(0, delay)
                        .mapToDouble(d -> counts[day][d])
                        .sum())
                .sum();
        return new double[] {exactly, upTo};
    }
}
