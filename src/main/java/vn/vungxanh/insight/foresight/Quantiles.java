package vn.vungxanh.insight.foresight;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What is believed of a number, at the levels at which forecasts of epidemics are given and scored: 1, 2.5, 5, 10 … 90, 95,
 * 97.5 and 99 %.
 */
public record Quantiles(double[] values) {

    private static final double[] LEVELS = DoubleStream.concat(
                    DoubleStream.of(0.01, 0.025, 0.975, 0.99),
                    IntStream.rangeClosed(1, 19).mapToDouble(n -> n / 20.0))
            .sorted()
            .toArray();

    private static final int MIDDLE = LEVELS.length / 2;

    static Quantiles of(DoubleUnaryOperator ofLevel) {
        return new Quantiles(Arrays.stream(LEVELS).map(ofLevel).toArray());
    }

    public static double[] levels() {
        return LEVELS.clone();
    }

    public double median() {
        return values[MIDDLE];
    }

    /** Nineteen times of twenty the number is not below. */
    public double low() {
        return values[1];
    }

    public double high() {
        return values[LEVELS.length - 2];
    }

    public double lowerHalf() {
        return values[6];
    }

    public double upperHalf() {
        return values[LEVELS.length - 7];
    }

    Quantiles map(DoubleUnaryOperator of) {
        return new Quantiles(Arrays.stream(values).map(of).toArray());
    }

    /**
     * How far the belief was from the truth, sharpness and calibration in one number; smaller is better.
     *
     * @see <a href="https://doi.org/10.1371/journal.pcbi.1008618">Bracher et al. 2021, weighted interval score</a>
     */
    public double score(double truth) {
        var sum = 0d;
        for (var n = 0; n < LEVELS.length; n++) {
            var miss = truth - values[n];
            sum += 2 * miss * (miss >= 0 ? LEVELS[n] : LEVELS[n] - 1);
        }
        return sum / LEVELS.length;
    }

    /** The same on the scale on which an epidemic grows: a miss by a tenth counts alike for ten cases and for ten thousand. */
    public double logScore(double truth) {
        return map(Math::log1p).score(Math.log1p(truth));
    }
}
