package vn.vungxanh.insight.methods;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Quantiles of gamma distributions at fixed levels. Thousands of windows ask for few different shapes, because cases are whole
 * numbers: those of a shape are found once and scaled.
 */
final class GammaQuantiles {

    private static final int MOST_REMEMBERED = 20_000;
    private static final int MOST_STEPS = 20;
    private static final double CLOSE = 1e-13;

    private final double[] levels;
    private final double[] normal;
    private final Map<Double, double[]> standard = new ConcurrentHashMap<>();

    GammaQuantiles(double... levels) {
        this.levels = levels.clone();
        normal = new double[levels.length];
        for (var i = 0; i < levels.length; i++) {
            normal[i] = NormalDistribution.of(0, 1).inverseCumulativeProbability(levels[i]);
        }
    }

    double[] of(double shape, double scale) {
        var found = standard.get(shape);
        if (found == null) {
            found = find(shape);
            if (standard.size() < MOST_REMEMBERED) {
                standard.put(shape, found);
            }
        }
        var scaled = new double[found.length];
        for (var i = 0; i < found.length; i++) {
            scaled[i] = found[i] * scale;
        }
        return scaled;
    }

    private double[] find(double shape) {
        var found = new double[levels.length];
        var logGamma = LogGamma.value(shape);
        for (var i = 0; i < levels.length; i++) {
            var near = newton(shape, logGamma, levels[i], normal[i]);
            found[i] = near > 0 ? near : GammaDistribution.of(shape, 1).inverseCumulativeProbability(levels[i]);
        }
        return found;
    }

    /** Halley's steps from the cube of a normal quantile (Wilson and Hilferty 1931); NaN where they lead nowhere. */
    private static double newton(double shape, double logGamma, double level, double normal) {
        var ninth = 1 / (9 * shape);
        var x = shape * Math.pow(1 - ninth + normal * Math.sqrt(ninth), 3);
        for (var step = 0; step < MOST_STEPS && x > 0; step++) {
            var density = Math.exp((shape - 1) * Math.log(x) - x - logGamma);
            var move = (RegularizedGamma.P.value(shape, x) - level) / density;
            move /= 1 - 0.5 * Math.min(1, move * ((shape - 1) / x - 1));
            x -= move;
            if (Math.abs(move) < CLOSE * x) {
                return x;
            }
        }
        return Double.NaN;
    }
}
