package vn.vungxanh.insight.methods;

import org.apache.commons.statistics.distribution.PoissonDistribution;

/** Above which count a week is unusual, from what was expected of it. */
public enum UpperBound {
    /** Normal after the power of two thirds: Farrington 1996. */
    TWO_THIRDS_POWER {
        @Override
        double of(Farrington.Expectation week, double alpha) {
            var mean = Math.exp(week.logMean());
            var error = week.logError() * mean;
            var spread = week.dispersion() + error * error / mean;
            var deviation = Math.sqrt(4 / 9d * Math.cbrt(mean) * spread);
            return Math.pow(Math.pow(mean, 2 / 3d) + Farrington.normalQuantile(alpha) * deviation, 1.5);
        }
    },
    /** A quantile of the counts around what is expected: Noufaily 2013. */
    NEGATIVE_BINOMIAL {
        @Override
        double of(Farrington.Expectation week, double alpha) {
            return quantile(Math.exp(week.logMean()), week.dispersion(), alpha);
        }
    },
    /** The same around the upper limit of what is expected: Salmon et al. 2016, section 2.2. */
    NEGATIVE_BINOMIAL_OF_LIMIT {
        @Override
        double of(Farrington.Expectation week, double alpha) {
            var limit = Math.exp(week.logMean() + Farrington.normalQuantile(alpha) * week.logError());
            return quantile(limit, week.dispersion(), alpha);
        }
    };

    private static final int MOST = 1_000_000;

    abstract double of(Farrington.Expectation week, double alpha);

    private static double quantile(double mean, double dispersion, double alpha) {
        if (dispersion <= 1) {
            return PoissonDistribution.of(mean).inverseSurvivalProbability(alpha);
        }
        var size = mean / (dispersion - 1);
        var chance = Math.pow(1 / dispersion, size);
        var sum = chance;
        var count = 0;
        while (sum < 1 - alpha && count < MOST) {
            count++;
            chance *= (size + count - 1) / count * (1 - 1 / dispersion);
            sum += chance;
        }
        return count;
    }
}
