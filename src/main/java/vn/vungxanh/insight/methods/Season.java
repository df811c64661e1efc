package vn.vungxanh.insight.methods;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The former weeks that a week is compared with, and the part of the year that each is in. The part of the week itself and
 * of the same weeks in former years is the last one.
 */
record Season(int[] weeks, int[] parts, int periods, int middle) {

    static Season before(int now, Farrington method) {
        var part = new int[now + 1];
        Arrays.fill(part, Math.max(0, now - method.halfWindow()), now + 1, method.periods());
        for (var year = 1; year <= method.years(); year++) {
            var same = now - year * method.frequency();
            Arrays.fill(part, same - method.halfWindow(), same + method.halfWindow() + 1, method.periods());
            if (method.periods() > 1) {
                divide(part, same + method.halfWindow() + 1, method);
            }
        }
        Arrays.fill(part, Math.max(0, now - method.skipped()), now + 1, 0);
        var weeks =
                IntStream.range(0, part.length).filter(week -> part[week] > 0).toArray();
        var parts = Arrays.stream(weeks).map(week -> part[week]).toArray();
        return new Season(weeks, parts, method.periods(), now);
    }

    /** The rest of the year in equal parts; the first ones take what remains. */
    private static void divide(int[] part, int from, Farrington method) {
        var rest = method.frequency() - 2 * method.halfWindow() - 1;
        var blocks = method.periods() - 1;
        var at = from;
        for (var block = 0; block < blocks; block++) {
            var length = rest / blocks + (block < rest % blocks ? 1 : 0);
            Arrays.fill(part, at, at + length, block + 1);
            at += length;
        }
    }

    double[][] rows(boolean trend) {
        var rows = new double[weeks.length][];
        for (var i = 0; i < weeks.length; i++) {
            rows[i] = row(weeks[i], parts[i], trend);
        }
        return rows;
    }

    /** Of the week that is judged. */
    double[] row(int week, boolean trend) {
        return row(week, periods, trend);
    }

    private double[] row(int week, int part, boolean trend) {
        var first = trend ? 2 : 1;
        var row = new double[first + periods - 1];
        row[0] = 1;
        if (trend) {
            row[1] = week - middle;
        }
        if (part > 1) {
            row[first + part - 2] = 1;
        }
        return row;
    }
}
