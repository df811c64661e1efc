package vn.vungxanh.insight.scan;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import vn.vungxanh.insight.methods.MethodRule;

/** Each case as its place and its interval, ordered by place. */
final class Cases {

    private static final int MOST = 1_000_000;

    final int places;
    final int intervals;
    /** Where the cases of a place begin among the times. */
    final int[] from;

    final int[] time;

    private Cases(int places, int intervals, int[] from, int[] time) {
        this.places = places;
        this.intervals = intervals;
        this.from = from;
        this.time = time;
    }

    /** @param counts by place and interval */
    static Cases of(int[][] counts) {
        MethodRule.SERIES_TOO_SHORT.brokenIf(counts.length == 0 || counts[0].length == 0);
        var intervals = counts[0].length;
        var all = 0L;
        for (var place : counts) {
            MethodRule.SERIES_TOO_SHORT.brokenIf(place.length != intervals);
            for (var count : place) {
                MethodRule.NEGATIVE_COUNT.brokenIf(count < 0);
                all += count;
            }
        }
        MethodRule.NOTHING_TO_COUNT.brokenIf(all < 2);
        MethodRule.SERIES_TOO_LONG.brokenIf(all > MOST);
        var from = new int[counts.length + 1];
        var time = new int[(int) all];
        var next = 0;
        for (var place = 0; place < counts.length; place++) {
            from[place] = next;
            for (var interval = 0; interval < intervals; interval++) {
                Arrays.fill(time, next, next + counts[place][interval], interval);
                next += counts[place][interval];
            }
        }
        from[counts.length] = next;
        return new Cases(counts.length, intervals, from, time);
    }

    int size() {
        return time.length;
    }

    int at(int place) {
        return from[place + 1] - from[place];
    }

    int[] byInterval() {
        var by = new int[intervals];
        for (var each : time) {
            by[each]++;
        }
        return by;
    }

    /** The same places and the same times, drawn together anew. */
    Cases shuffled(RandomGenerator chance) {
        var drawn = time.clone();
        for (var i = drawn.length - 1; i > 0; i--) {
            var other = chance.nextInt(i + 1);
            var kept = drawn[i];
            drawn[i] = drawn[other];
            drawn[other] = kept;
        }
        return new Cases(places, intervals, from, sortedByPlace(drawn, from));
    }

    /** As many cases, each falling where and when the cumulated expectation says. */
    Cases drawn(double[] cumulated, RandomGenerator chance) {
        var cells = new int[places * intervals];
        var all = cumulated[cumulated.length - 1];
        for (var i = 0; i < time.length; i++) {
            var found = Arrays.binarySearch(cumulated, chance.nextDouble() * all);
            cells[Math.min(found < 0 ? -found - 1 : found + 1, cells.length - 1)]++;
        }
        var begins = new int[places + 1];
        var times = new int[time.length];
        var next = 0;
        for (var place = 0; place < places; place++) {
            begins[place] = next;
            for (var interval = 0; interval < intervals; interval++) {
                for (var n = cells[place * intervals + interval]; n > 0; n--) {
                    times[next++] = interval;
                }
            }
        }
        begins[places] = next;
        return new Cases(places, intervals, begins, times);
    }

    private static int[] sortedByPlace(int[] times, int[] from) {
        for (var place = 0; place + 1 < from.length; place++) {
            Arrays.sort(times, from[place], from[place + 1]);
        }
        return times;
    }
}
