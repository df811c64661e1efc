package vn.vungxanh.insight.methods;

/**
 * A straight line for the logarithm of expected counts by day, by iteratively reweighted least squares. Begins and stops
 * where R's {@code glm} does, so that figures can be compared digit by digit.
 *
 * @param misfit Pearson's sum of squared residuals over their variance
 */
record LogLine(double intercept, double slope, double slopeError, double misfit) {

    private static final int MOST_STEPS = 100;
    private static final double CLOSE_ENOUGH = 1e-8;

    static LogLine poisson(double[] counts) {
        var means = new double[counts.length];
        for (var day = 0; day < counts.length; day++) {
            means[day] = counts[day] + 0.1;
        }
        return fit(counts, Double.POSITIVE_INFINITY, means);
    }

    /** From here on, with the variance mean + mean²/size. */
    LogLine negativeBinomial(double[] counts, double size) {
        return fit(counts, size, means(counts.length));
    }

    double[] means(int days) {
        var means = new double[days];
        for (var day = 0; day < days; day++) {
            means[day] = at(day);
        }
        return means;
    }

    private double at(double day) {
        return Math.exp(intercept + slope * day);
    }

    private static LogLine fit(double[] counts, double size, double[] start) {
        var means = start;
        var deviance = deviance(counts, means, size);
        for (var step = 0; step < MOST_STEPS; step++) {
            var line = leastSquares(counts, means, size);
            MethodRule.DOES_NOT_CONVERGE.brokenIf(!Double.isFinite(line.slope + line.intercept));
            means = line.means(counts.length);
            var now = deviance(counts, means, size);
            if (Math.abs(now - deviance) / (Math.abs(now) + 0.1) < CLOSE_ENOUGH) {
                return line;
            }
            deviance = now;
        }
        throw MethodRule.DOES_NOT_CONVERGE.broken();
    }

    private static LogLine leastSquares(double[] counts, double[] means, double size) {
        double w = 0;
        double wx = 0;
        double wxx = 0;
        double wz = 0;
        double wxz = 0;
        for (var day = 0; day < counts.length; day++) {
            var weight = means[day] / (1 + means[day] / size);
            var working = Math.log(means[day]) + (counts[day] - means[day]) / means[day];
            w += weight;
            wx += weight * day;
            wxx += weight * day * day;
            wz += weight * working;
            wxz += weight * day * working;
        }
        var determinant = w * wxx - wx * wx;
        var slope = (w * wxz - wx * wz) / determinant;
        var intercept = (wz - slope * wx) / w;
        var misfit = 0d;
        for (var day = 0; day < counts.length; day++) {
            var mean = Math.exp(intercept + slope * day);
            misfit += means[day] / (1 + means[day] / size) * Math.pow((counts[day] - mean) / mean, 2);
        }
        return new LogLine(intercept, slope, Math.sqrt(w / determinant), misfit);
    }

    private static double deviance(double[] counts, double[] means, double size) {
        var deviance = 0d;
        for (var day = 0; day < counts.length; day++) {
            var count = counts[day];
            var mean = means[day];
            var surprise = count == 0 ? 0 : count * Math.log(count / mean);
            deviance += Double.isInfinite(size)
                    ? 2 * (surprise - (count - mean))
                    : 2 * (surprise - (count + size) * Math.log((count + size) / (mean + size)));
        }
        return deviance;
    }
}
