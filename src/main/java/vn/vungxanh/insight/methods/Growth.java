package vn.vungxanh.insight.methods;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/** How quickly a series of counts grows, and in how many days it doubles. */
public final class Growth {

    private static final double[] SLOPE = {0, 1};
    private static final int MOST_STEPS = 100;
    private static final double FLAT = 1e-12;

    private Growth() {}

    /**
     * @param rate of growth a day, negative when it falls
     * @param dispersion variance over mean; 1 is chance alone
     * @param doublingDays negative: halves in so many days; none at a rate of 0
     */
    public record Fit(
            double intercept,
            double rate,
            double error,
            double low,
            double high,
            @Nullable Double doublingDays,
            double dispersion) {}

    /** Counts with the variance proportional to the mean: days without cases count too, and crowded days do not deceive. */
    public static Fit quasiPoisson(double[] counts) {
        Counts.check(counts, 4);
        MethodRule.NOTHING_TO_COUNT.brokenIf(Counts.sum(counts) == 0);
        var line = line(counts);
        var dispersion = line.dispersion();
        var error = slopeError(line) * Math.sqrt(dispersion);
        var reach = TDistribution.of(counts.length - 2d).inverseCumulativeProbability(0.975) * error;
        return fit(line, error, reach, dispersion);
    }

    /** Chance alone: too sure of itself whenever cases come in clusters. Kept for comparison. */
    public static Fit poisson(double[] counts) {
        Counts.check(counts, 3);
        MethodRule.NOTHING_TO_COUNT.brokenIf(Counts.sum(counts) == 0);
        var line = line(counts);
        var reach = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975) * slopeError(line);
        return fit(line, slopeError(line), reach, 1);
    }

    /** A straight line through the logarithms; days without cases are left out, so it flatters. Kept for comparison. */
    public static Fit logLinear(double[] counts, double[] days) {
        Counts.check(counts, 3);
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(days.length != counts.length);
        var n = 0;
        double sumX = 0;
        double sumY = 0;
        for (var i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                n++;
                sumX += days[i];
                sumY += Math.log(counts[i]);
            }
        }
        MethodRule.SERIES_TOO_SHORT.brokenIf(n < 3);
        double xx = 0;
        double xy = 0;
        for (var i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                xx += (days[i] - sumX / n) * (days[i] - sumX / n);
                xy += (days[i] - sumX / n) * (Math.log(counts[i]) - sumY / n);
            }
        }
        var rate = xy / xx;
        var intercept = sumY / n - rate * sumX / n;
        var residuals = 0d;
        for (var i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                residuals += Math.pow(Math.log(counts[i]) - intercept - rate * days[i], 2);
            }
        }
        var error = Math.sqrt(residuals / (n - 2) / xx);
        var reach = TDistribution.of(n - 2d).inverseCumulativeProbability(0.975) * error;
        return new Fit(intercept, rate, error, rate - reach, rate + reach, doubling(rate), residuals / (n - 2));
    }

    private static Fit fit(CountRegression line, double error, double reach, double dispersion) {
        var rate = line.coefficients()[1];
        return new Fit(line.coefficients()[0], rate, error, rate - reach, rate + reach, doubling(rate), dispersion);
    }

    private static CountRegression line(double[] counts) {
        var rows = new double[counts.length][];
        for (var day = 0; day < counts.length; day++) {
            rows[day] = new double[] {1, day};
        }
        var equal = new double[counts.length];
        Arrays.fill(equal, 1);
        return new CountRegression(rows, counts, equal);
    }

    private static double slopeError(CountRegression line) {
        return Math.sqrt(line.variance(SLOPE));
    }

    private static @Nullable Double doubling(double rate) {
        return Math.abs(rate) < FLAT ? null : Math.log(2) / rate;
    }

    /**
     * Counts whose variance grows with the square of the mean.
     *
     * @see <a href="https://doi.org/10.1007/978-0-387-21706-2">Venables and Ripley 2002, section 7.4</a>
     */
    public static Fit negativeBinomial(double[] counts) {
        Counts.check(counts, 4);
        MethodRule.NOTHING_TO_COUNT.brokenIf(Counts.sum(counts) == 0);
        var line = line(counts);
        var size = Double.POSITIVE_INFINITY;
        for (var step = 0; step < MOST_STEPS; step++) {
            var better = NegativeBinomialSize.of(counts, line.means());
            line = line.negativeBinomial(better);
            if (Math.abs(better - size) < 1e-10 * better) {
                var reach = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975) * slopeError(line);
                return fit(line, slopeError(line), reach, better);
            }
            size = better;
        }
        throw MethodRule.DOES_NOT_CONVERGE.broken();
    }
}
