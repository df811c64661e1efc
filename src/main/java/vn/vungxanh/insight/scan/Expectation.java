package vn.vungxanh.insight.scan;

import vn.vungxanh.insight.methods.MethodRule;

/**
 * How many cases chance alone would bring where and when. Either a weight of each place times a share of each interval, or a
 * figure of its own for every place and interval.
 */
final class Expectation {

    final int intervals;
    /** By place, of all cases; how large a circle may grow is measured by it. */
    final double[] weight;
    /** By place, cumulated over the intervals; one row for all when every place has the same course. */
    final double[][] cumulated;

    final boolean sameCourse;

    private Expectation(double[] weight, double[][] cumulated, boolean sameCourse) {
        this.weight = weight;
        this.cumulated = cumulated;
        this.sameCourse = sameCourse;
        this.intervals = cumulated[0].length - 1;
    }

    /** Cases fall at any time in any place as often as the sums of both say. */
    static Expectation ofMargins(Cases cases) {
        var weight = new double[cases.places];
        for (var place = 0; place < cases.places; place++) {
            weight[place] = cases.at(place);
        }
        var share = new double[1][cases.intervals + 1];
        var by = cases.byInterval();
        for (var i = 0; i < cases.intervals; i++) {
            share[0][i + 1] = share[0][i] + (double) by[i] / cases.size();
        }
        return new Expectation(weight, share, true);
    }

    /** @param relative by place and interval, in any unit: people, or people times their usual rate */
    static Expectation of(double[][] relative, int cases) {
        var all = 0d;
        for (var place : relative) {
            for (var each : place) {
                MethodRule.NOT_A_COUNT.brokenIf(!Double.isFinite(each));
                MethodRule.NEGATIVE_COUNT.brokenIf(each < 0);
                all += each;
            }
        }
        MethodRule.NOTHING_TO_COUNT.brokenIf(all <= 0);
        var weight = new double[relative.length];
        var cumulated = new double[relative.length][];
        for (var place = 0; place < relative.length; place++) {
            var course = relative[place];
            var sums = new double[course.length + 1];
            for (var i = 0; i < course.length; i++) {
                sums[i + 1] = sums[i] + course[i] * cases / all;
            }
            cumulated[place] = sums;
            weight[place] = sums[course.length];
        }
        return new Expectation(weight, cumulated, false);
    }

    /** Of all places and intervals, one after the other, for drawing. */
    double[] cells() {
        var cells = new double[weight.length * intervals];
        var sum = 0d;
        for (var place = 0; place < weight.length; place++) {
            for (var i = 0; i < intervals; i++) {
                sum += cumulated[place][i + 1] - cumulated[place][i];
                cells[place * intervals + i] = sum;
            }
        }
        return cells;
    }

    double all() {
        var sum = 0d;
        for (var each : weight) {
            sum += each;
        }
        return sum;
    }
}
