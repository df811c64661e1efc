package vn.vungxanh.insight.methods;

import java.util.function.DoubleUnaryOperator;

/** Maxima and roots of functions of one number. */
final class Golden {

    private static final double RATIO = (Math.sqrt(5) - 1) / 2;
    private static final int STEPS = 200;

    private Golden() {}

    /** Of a function with one maximum between the two. */
    static double maximum(DoubleUnaryOperator function, double from, double to) {
        var low = from;
        var high = to;
        var left = high - RATIO * (high - low);
        var right = low + RATIO * (high - low);
        var atLeft = function.applyAsDouble(left);
        var atRight = function.applyAsDouble(right);
        for (var step = 0; step < STEPS && high - low > 1e-10; step++) {
            if (atLeft < atRight) {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + RATIO * (high - low);
                atRight = function.applyAsDouble(right);
            } else {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - RATIO * (high - low);
                atLeft = function.applyAsDouble(left);
            }
        }
        return (low + high) / 2;
    }

    /** Between a point where it is negative and one where it is not, by halving. */
    static double root(DoubleUnaryOperator function, double negative, double positive) {
        var low = negative;
        var high = positive;
        for (var step = 0; step < STEPS; step++) {
            var middle = (low + high) / 2;
            if (function.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
