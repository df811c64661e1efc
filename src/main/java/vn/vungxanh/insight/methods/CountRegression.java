package vn.vungxanh.insight.methods;

import java.util.Arrays;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;

/**
 * Counts whose logarithm is a sum of what is known about them, by iteratively reweighted least squares. Begins and stops
 * where R's {@code glm} does, so that figures can be compared digit by digit.
 */
final class CountRegression {

    private static final int MOST_STEPS = 25;
    private static final double CLOSE_ENOUGH = 1e-8;

    private final double[][] rows;
    private final double[] counts;
    private final double[] trust;
    private final double size;
    private final int width;
    private double[] means;
    private double[] working;
    private double[] coefficients;
    private double[][] covariance;

    /**
     * @param rows what is known, one row a count
     * @param trust weight of each count
     */
    CountRegression(double[][] rows, double[] counts, double[] trust) {
        this(
                rows,
                counts,
                trust,
                Double.POSITIVE_INFINITY,
                Arrays.stream(counts).map(count -> count + 0.1).toArray());
    }

    private CountRegression(double[][] rows, double[] counts, double[] trust, double size, double[] start) {
        this.size = size;
        this.rows = rows;
        this.counts = counts;
        this.trust = trust;
        this.width = rows[0].length;
        this.means = start;
        this.working = new double[counts.length];
        this.coefficients = new double[width];
        this.covariance = new double[width][width];
        fit();
    }

    /** From here on, with the variance mean + mean²/size. */
    CountRegression negativeBinomial(double newSize) {
        return new CountRegression(rows, counts, trust, newSize, means);
    }

    double[] coefficients() {
        return coefficients;
    }

    double[] means() {
        return means;
    }

    double predicted(double[] row) {
        var sum = 0d;
        for (var i = 0; i < width; i++) {
            sum += row[i] * coefficients[i];
        }
        return sum;
    }

    /** Of a prediction's logarithm, before it is scaled with a dispersion. */
    double variance(double[] row) {
        var sum = 0d;
        for (var i = 0; i < width; i++) {
            for (var j = 0; j < width; j++) {
                sum += row[i] * covariance[i][j] * row[j];
            }
        }
        return sum;
    }

    /** How much each count pulls its own expectation. */
    double leverage(int index) {
        return working[index] * variance(rows[index]);
    }

    /** Variance over mean by Pearson's residuals. */
    double dispersion() {
        return scatter(working);
    }

    /** The sum of squared relative residuals under given weights, over the degrees of freedom. */
    double scatter(double[] weights) {
        var sum = 0d;
        var counted = 0;
        for (var i = 0; i < counts.length; i++) {
            sum += weights[i] * Math.pow((counts[i] - means[i]) / means[i], 2);
            counted += weights[i] > 0 ? 1 : 0;
        }
        return sum / (counted - width);
    }

    int freedom() {
        return counts.length - width;
    }

    private void fit() {
        var deviance = deviance();
        for (var step = 0; step < MOST_STEPS; step++) {
            leastSquares();
            var now = deviance();
            MethodRule.DOES_NOT_CONVERGE.brokenIf(!Double.isFinite(now));
            if (Math.abs(now - deviance) / (Math.abs(now) + 0.1) < CLOSE_ENOUGH) {
                return;
            }
            deviance = now;
        }
        throw MethodRule.DOES_NOT_CONVERGE.broken();
    }

    private void leastSquares() {
        var square = new double[width][width];
        var right = new double[width];
        for (var row = 0; row < counts.length; row++) {
            var weight = trust[row] * means[row] / (1 + means[row] / size);
            var target = Math.log(means[row]) + (counts[row] - means[row]) / means[row];
            working[row] = weight;
            for (var i = 0; i < width; i++) {
                var weighted = weight * rows[row][i];
                if (weighted != 0) {
                    right[i] += weighted * target;
                    for (var j = 0; j <= i; j++) {
                        square[i][j] += weighted * rows[row][j];
                    }
                }
            }
        }
        for (var i = 0; i < width; i++) {
            for (var j = 0; j < i; j++) {
                square[j][i] = square[i][j];
            }
        }
        try {
            var solver = new CholeskyDecomposition(new Array2DRowRealMatrix(square, false), 1e-8, 1e-12).getSolver();
            coefficients = solver.solve(new ArrayRealVector(right, false)).toArray();
            covariance = solver.getInverse().getData();
        } catch (MathIllegalArgumentException singular) {
            throw MethodRule.DOES_NOT_CONVERGE.broken();
        }
        means = Arrays.stream(rows).mapToDouble(row -> Math.exp(predicted(row))).toArray();
    }

    private double deviance() {
        var deviance = 0d;
        for (var i = 0; i < counts.length; i++) {
            var surprise = counts[i] == 0 ? 0 : counts[i] * Math.log(counts[i] / means[i]);
            var missed = Double.isInfinite(size)
                    ? counts[i] - means[i]
                    : (counts[i] + size) * Math.log((counts[i] + size) / (means[i] + size));
            deviance += 2 * trust[i] * (surprise - missed);
        }
        return deviance;
    }
}
