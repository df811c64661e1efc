package vn.vungxanh.insight.methods;

import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Trigamma;

/** The size (k) of a negative binomial distribution with known means, by maximum likelihood. */
final class NegativeBinomialSize {

    private static final int MOST_STEPS = 200;

    /** As good as Poisson. */
    private static final double NO_DISPERSION = 1e7;

    private NegativeBinomialSize() {}

    static double of(double[] counts, double[] means) {
        var start = 0d;
        for (var i = 0; i < counts.length; i++) {
            start += Math.pow(counts[i] / means[i] - 1, 2);
        }
        var size = counts.length / start;
        for (var step = 0; step < MOST_STEPS; step++) {
            double score = 0;
            double information = 0;
            for (var i = 0; i < counts.length; i++) {
                score += Digamma.value(size + counts[i])
                        - Digamma.value(size)
                        + Math.log(size)
                        + 1
                        - Math.log(size + means[i])
                        - (counts[i] + size) / (means[i] + size);
                information += -Trigamma.value(size + counts[i])
                        + Trigamma.value(size)
                        - 1 / size
                        + 2 / (means[i] + size)
                        - (counts[i] + size) / Math.pow(means[i] + size, 2);
            }
            var moved = score / information;
            size = size + moved <= 0 ? size / 2 : size + moved;
            MethodRule.DOES_NOT_CONVERGE.brokenIf(!Double.isFinite(size));
            if (size > NO_DISPERSION || Math.abs(moved) < 1e-12 * size) {
                return Math.min(size, NO_DISPERSION);
            }
        }
        throw MethodRule.DOES_NOT_CONVERGE.broken();
    }
}
