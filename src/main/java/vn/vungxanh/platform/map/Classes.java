package vn.vungxanh.platform.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts values into classes of a map. Only values above zero are divided: zero is a class of its own, and an unknown value
 * is in none.
 *
 * @param tops the greatest value of each class, ascending
 */
public record Classes(Method method, List<Double> tops) {

    private static final int MOST = 5;

    public enum Method {
        /** As many units in each class. */
        QUANTILE,
        /** Natural breaks: least squared distance to the class mean (Fisher 1958; Jenks 1967). */
        JENKS
    }

    public Classes {
        tops = List.copyOf(tops);
    }

    public static Classes of(Method method, double[] values) {
        var positive = Arrays.stream(values).filter(value -> value > 0).sorted().toArray();
        var distinct = Arrays.stream(positive).distinct().toArray();
        if (distinct.length <= MOST) {
            return new Classes(method, Arrays.stream(distinct).boxed().toList());
        }
        return new Classes(method, method == Method.JENKS ? naturalBreaks(positive) : quantiles(positive));
    }

    /** Of a class: 0 for zero, then 1 to 5, so that few classes, too, reach from light to dark. */
    public int shadeOf(int which) {
        var count = tops.size();
        return which == 0 || count == 0
                ? 0
                : count == 1 ? MOST - 2 : 1 + Math.round((which - 1) * (MOST - 1f) / (count - 1));
    }

    /** 0 for zero, then 1 to the number of classes. */
    public int classOf(double value) {
        if (value <= 0) {
            return 0;
        }
        for (var n = 0; n < tops.size(); n++) {
            if (value <= tops.get(n)) {
                return n + 1;
            }
        }
        return tops.size();
    }

    private static List<Double> quantiles(double[] sorted) {
        var tops = new ArrayList<Double>();
        for (var n = 1; n <= MOST; n++) {
            var top = sorted[(int) Math.ceil((double) n * sorted.length / MOST) - 1];
            if (tops.isEmpty() || top > tops.get(tops.size() - 1)) {
                tops.add(top);
            }
        }
        return tops;
    }

    /** Exact, by dynamic programming over the sorted values. */
    private static List<Double> naturalBreaks(double[] sorted) {
        var count = sorted.length;
        var sums = new double[count + 1];
        var squares = new double[count + 1];
        for (var n = 0; n < count; n++) {
            sums[n + 1] = sums[n] + sorted[n];
            squares[n + 1] = squares[n] + sorted[n] * sorted[n];
        }
        var least = new double[MOST + 1][count + 1];
        var begins = new int[MOST + 1][count + 1];
        Arrays.fill(least[0], Double.POSITIVE_INFINITY);
        least[0][0] = 0;
        for (var classes = 1; classes <= MOST; classes++) {
            Arrays.fill(least[classes], Double.POSITIVE_INFINITY);
            for (var end = classes; end <= count; end++) {
                for (var begin = classes - 1; begin < end; begin++) {
                    var sum = sums[end] - sums[begin];
                    var spread = squares[end] - squares[begin] - sum * sum / (end - begin);
                    if (least[classes - 1][begin] + spread < least[classes][end]) {
                        least[classes][end] = least[classes - 1][begin] + spread;
                        begins[classes][end] = begin;
                    }
                }
            }
        }
        var tops = new ArrayList<Double>();
        for (int classes = MOST, end = count; classes > 0; end = begins[classes--][end]) {
            if (tops.isEmpty() || sorted[end - 1] < tops.get(0)) {
                tops.add(0, sorted[end - 1]);
            }
        }
        return tops;
    }
}
