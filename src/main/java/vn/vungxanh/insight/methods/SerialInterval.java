package vn.vungxanh.insight.methods;

import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * How many days lie between the onset of a case and that of whom it infected: weight of day 0, 1, 2 ….
 *
 * @param weights the weight of day 0 is 0: nobody infects before falling ill
 */
public record SerialInterval(double[] weights) {

    /** Standard deviations after which nothing counts any more. */
    private static final int TAIL = 30;

    private static final int LONGEST = 5_000;

    public SerialInterval {
        weights = weights.clone();
        MethodRule.SERIES_TOO_SHORT.brokenIf(weights.length < 2);
        for (var weight : weights) {
            MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(!(weight >= 0 && weight <= 1));
        }
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(weights[0] != 0);
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(Math.abs(Counts.sum(weights) - 1) > 0.01);
    }

    /**
     * A gamma distribution shifted by one day, made discrete by day.
     *
     * @see <a href="https://doi.org/10.1093/aje/kwt133">Cori et al. 2013, web appendix 11</a>
     */
    public static SerialInterval gamma(double mean, double sd) {
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(!(mean > 1) || !(sd > 0) || !Double.isFinite(mean + sd));
        var days = (int) Math.ceil(mean + TAIL * sd);
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(days > LONGEST);
        return new SerialInterval(discrete(mean, sd, days));
    }

    static double[] discrete(double mean, double sd, int days) {
        var shape = Math.pow((mean - 1) / sd, 2);
        var scale = sd * sd / (mean - 1);
        var plain = GammaDistribution.of(shape, scale);
        var next = GammaDistribution.of(shape + 1, scale);
        var weights = new double[days + 1];
        for (var day = 0; day <= days; day++) {
            var weight = day * plain.cumulativeProbability(day)
                    + (day - 2) * plain.cumulativeProbability(day - 2)
                    - 2 * (day - 1) * plain.cumulativeProbability(day - 1)
                    + shape
                            * scale
                            * (2 * next.cumulativeProbability(day - 1)
                                    - next.cumulativeProbability(day - 2)
                                    - next.cumulativeProbability(day));
            weights[day] = Math.max(0, weight);
        }
        return weights;
    }

    double weight(int day) {
        return day < weights.length ? weights[day] : 0;
    }

    public double mean() {
        var mean = 0d;
        for (var day = 0; day < weights.length; day++) {
            mean += day * weights[day];
        }
        return mean;
    }
}
