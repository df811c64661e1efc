package vn.vungxanh.insight.scan;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import vn.vungxanh.insight.methods.MethodRule;

/** How many cases each place has in each interval; those without a case take no room. */
final class Cases {

    private static final int MOST = 1_000_000;

    final int places;
    final int intervals;
    /** Where the intervals of a place begin. */
    final int[] from;

    /** Intervals with cases, by place and in order. */
    final int[] time;

    final int[] count;

    private final int size;

    private Cases(int[][] counts) {
        places = counts.length;
        intervals = counts[0].length;
        from = new int[places + 1];
        var filled = 0;
        for (var place : counts) {
            for (var each : place) {
                filled += each > 0 ? 1 : 0;
            }
        }
        time = new int[filled];
        count = new int[filled];
        var next = 0;
        var all = 0;
        for (var place = 0; place < places; place++) {
            from[place] = next;
            for (var interval = 0; interval < intervals; interval++) {
                if (counts[place][interval] > 0) {
                    time[next] = interval;
                    count[next++] = counts[place][interval];
                    all += counts[place][interval];
                }
            }
        }
        from[places] = next;
        size = all;
    }

    /** @param counts by place and interval */
    static Cases of(int[][] counts) {
        MethodRule.SERIES_TOO_SHORT.brokenIf(counts.length == 0 || counts[0].length == 0);
        var all = 0L;
        for (var place : counts) {
            MethodRule.SERIES_TOO_SHORT.brokenIf(place.length != counts[0].length);
            for (var each : place) {
                MethodRule.NEGATIVE_COUNT.brokenIf(each < 0);
                all += each;
            }
        }
        MethodRule.NOTHING_TO_COUNT.brokenIf(all < 2);
        MethodRule.SERIES_TOO_LONG.brokenIf(all > MOST);
        return new Cases(counts);
    }

    int size() {
        return size;
    }

    boolean any(int place) {
        return from[place + 1] > from[place];
    }

    int at(int place) {
        var sum = 0;
        for (var i = from[place]; i < from[place + 1]; i++) {
            sum += count[i];
        }
        return sum;
    }

    int[] byInterval() {
        var by = new int[intervals];
        for (var i = 0; i < time.length; i++) {
            by[time[i]] += count[i];
        }
        return by;
    }

    /** The same places and the same times, drawn together anew. */
    Cases shuffled(RandomGenerator chance) {
        var times = new int[size];
        var next = 0;
        for (var i = 0; i < time.length; i++) {
            Arrays.fill(times, next, next + count[i], time[i]);
            next += count[i];
        }
        for (var i = size - 1; i > 0; i--) {
            var other = chance.nextInt(i + 1);
            var kept = times[i];
            times[i] = times[other];
            times[other] = kept;
        }
        var drawn = new int[places][intervals];
        next = 0;
        for (var place = 0; place < places; place++) {
            for (var n = at(place); n > 0; n--) {
                drawn[place][times[next++]]++;
            }
        }
        return new Cases(drawn);
    }

    /** As many cases, each falling where and when the cumulated expectation says. */
    Cases drawn(double[] cumulated, RandomGenerator chance) {
        var drawn = new int[places][intervals];
        var all = cumulated[cumulated.length - 1];
        for (var i = 0; i < size; i++) {
            var found = Arrays.binarySearch(cumulated, chance.nextDouble() * all);
            var cell = Math.min(found < 0 ? -found - 1 : found + 1, cumulated.length - 1);
            drawn[cell / intervals][cell % intervals]++;
        }
        return new Cases(drawn);
    }
}
