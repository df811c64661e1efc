package vn.vungxanh.insight.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * All cylinders around one centre: circles that grow by a place at a time, windows of time upon each. A window that holds none of
 * the cases just added is less likely than it was in the smaller circle, and one that begins or ends without a case is less
 * likely than the shorter one: neither is looked at.
 */
final class Sweep {

    private final Scan scan;
    private final Neighbourhood around;
    private final Expectation expectation;
    private final double most;
    /** Intervals with cases in the circle, in order, and how many. */
    private final int[] times;

    private final int[] counts;
    private final double[] course;
    private final List<Cluster> leftOut = new ArrayList<>();
    /** Intervals in which the circle holds a place that is left out; empty when nothing is. */
    private final BitSet closed = new BitSet();

    private int filled;
    private int centre;
    private int size;

    Sweep(Scan scan, Neighbourhood around, Expectation expectation) {
        this.scan = scan;
        this.around = around;
        this.expectation = expectation;
        most = expectation.all() * scan.largestShare() * (1 + 1e-12);
        times = new int[expectation.intervals];
        counts = new int[expectation.intervals];
        course = new double[expectation.intervals + 1];
    }

    /** Windows that share a place and a time with it count no more. */
    void leaveOut(Cluster cluster) {
        leftOut.add(cluster);
    }

    void everywhere(Cases cases, Best best) {
        for (centre = 0; centre < cases.places; centre++) {
            grow(cases, best);
        }
    }

    private void grow(Cases cases, Best best) {
        filled = 0;
        closed.clear();
        Arrays.fill(course, 0);
        var weight = 0d;
        size = 0;
        for (var place : around.nearest(centre)) {
            weight += expectation.weight[place];
            if (weight > most && size > 0) {
                return;
            }
            size++;
            for (var cluster : leftOut) {
                if (cluster.places().contains(place)) {
                    closed.set(cluster.from(), cluster.to() + 1);
                }
            }
            if (!expectation.sameCourse) {
                add(expectation.cumulated[place]);
            }
            if (cases.any(place)) {
                var first = cases.time[cases.from[place]];
                var last = cases.time[cases.from[place + 1] - 1];
                take(cases, place);
                var by = expectation.sameCourse ? expectation.cumulated[0] : course;
                look(first, last, by, expectation.sameCourse ? weight : 1, best);
            }
        }
    }

    private void add(double[] cumulated) {
        for (var i = 1; i < course.length; i++) {
            course[i] += cumulated[i];
        }
    }

    /** Merges the cases of a place from behind, both in order. */
    private void take(Cases cases, int place) {
        for (var i = cases.from[place]; i < cases.from[place + 1]; i++) {
            var found = Arrays.binarySearch(times, 0, filled, cases.time[i]);
            if (found >= 0) {
                counts[found] += cases.count[i];
            } else {
                var at = -found - 1;
                System.arraycopy(times, at, times, at + 1, filled - at);
                System.arraycopy(counts, at, counts, at + 1, filled - at);
                times[at] = cases.time[i];
                counts[at] = cases.count[i];
                filled++;
            }
        }
    }

    private void look(int first, int last, double[] by, double weight, Best best) {
        if (scan.untilNow()) {
            lookUntilNow(by, weight, best);
            return;
        }
        var earliest = Arrays.binarySearch(times, 0, filled, first - scan.longest() + 1);
        for (var begin = Math.max(earliest, -earliest - 1); begin < filled && times[begin] <= last; begin++) {
            var start = times[begin];
            var end = Math.min(start + scan.longest(), firstClosed(start));
            var before = by[start];
            var inside = 0;
            for (var i = begin; i < filled && times[i] < end; i++) {
                inside += counts[i];
                var expected = weight * (by[times[i] + 1] - before);
                if (times[i] >= first && best.mayBe(inside, expected)) {
                    best.look(inside, expected, centre, size, start, times[i]);
                }
            }
        }
    }

    private void lookUntilNow(double[] by, double weight, Best best) {
        var end = expectation.intervals - 1;
        var inside = 0;
        for (var i = filled - 1; i >= 0 && end - times[i] < scan.longest() && firstClosed(times[i]) > end; i--) {
            inside += counts[i];
            var expected = weight * (by[end + 1] - by[times[i]]);
            if (best.mayBe(inside, expected)) {
                best.look(inside, expected, centre, size, times[i], end);
            }
        }
    }

    private int firstClosed(int from) {
        if (leftOut.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        var next = closed.nextSetBit(from);
        return next < 0 ? Integer.MAX_VALUE : next;
    }
}
