package vn.vungxanh.insight.methods;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The member of a family that explains some delays best, by maximum likelihood. Limits at 95 % by the curvature of the
 * likelihood and the delta method, on the logarithm where a number is above 0.
 *
 * @param cases how many delays
 * @param errors standard errors of the two parameters; null where the data leave one open
 * @param aic smaller is better; only families fitted to the same delays can be compared
 * @see <a href="https://doi.org/10.18637/jss.v064.i04">Delignette-Muller and Dutang 2015</a>
 * @see <a href="https://doi.org/10.1002/sim.3659">Reich et al. 2009</a>
 */
public record DelayFit(
        DelayCurve curve,
        double cases,
        double logLikelihood,
        double aic,
        double @Nullable [] errors,
        Estimate mean,
        Estimate sd,
        List<Estimate> quantiles) {

    private static final int FEWEST = 5;
    private static final int MOST = 100_000;

    /** Different windows: each costs some incomplete gamma functions a step. */
    private static final int MOST_WINDOWS = 5_000;

    private static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);
    private static final double[] LEVELS = {0.05, 0.5, 0.75, 0.95, 0.99};

    /**
     * @param level of a quantile; 0 for the mean and the standard deviation
     * @param low null where the data leave it open
     */
    public record Estimate(
            double level,
            double value,
            @Nullable Double low,
            @Nullable Double high) {}

    public static DelayFit of(DelayFamily family, List<Delay> delays) {
        check(family, delays);
        var alike = DelayLikelihood.of(family, delays);
        var best = alike.maximum();
        var curve = alike.curve(best);
        MethodRule.DELAYS_ALL_ALIKE.brokenIf(!(curve.sd() > 0.02 * Math.abs(curve.mean())) || curve.sd() < 1e-6);
        MethodRule.DOES_NOT_CONVERGE.brokenIf(
                !Double.isFinite(curve.mean()) || !Double.isFinite(curve.sd()) || curve.mean() > alike.longest() * 10);
        var covariance = alike.covariance(best);
        var top = alike.at(best);
        return new DelayFit(
                curve,
                delays.stream().mapToDouble(Delay::times).sum(),
                top,
                4 - 2 * top,
                covariance == null ? null : new double[] {Math.sqrt(covariance[0][0]), Math.sqrt(covariance[1][1])},
                estimate(alike, best, covariance, 0, DelayCurve::mean),
                estimate(alike, best, covariance, 0, DelayCurve::sd),
                Arrays.stream(LEVELS)
                        .mapToObj(level -> estimate(alike, best, covariance, level, found -> found.quantile(level)))
                        .toList());
    }

    /** Those of the families that have an answer, the best first. */
    public static List<DelayFit> all(List<Delay> delays, DelayFamily... families) {
        var fits = new ArrayList<DelayFit>();
        for (var family : families) {
            fits.add(of(family, delays));
        }
        fits.sort(Comparator.comparingDouble(DelayFit::aic));
        return fits;
    }

    /** Whether the mean may be ten times as large or as small: the data do not tell. */
    public boolean leftOpen() {
        var low = mean.low();
        var high = mean.high();
        return low == null || high == null || curve.family().onlyPositive() && high > 10 * mean.value();
    }

    public DelayFamily family() {
        return curve.family();
    }

    private static void check(DelayFamily family, List<Delay> delays) {
        MethodRule.SERIES_TOO_LONG.brokenIf(delays.size() > MOST);
        var all = delays.stream().mapToDouble(Delay::times).sum();
        MethodRule.SERIES_TOO_SHORT.brokenIf(all < FEWEST);
        for (var delay : delays) {
            MethodRule.DELAY_NOT_POSITIVE.brokenIf(family.onlyPositive() && !delay.mayBePositive());
        }
        var exact = delays.stream().filter(Delay::exact).toList();
        if (exact.size() == delays.size()) {
            var first = exact.get(0).middle();
            MethodRule.DELAYS_ALL_ALIKE.brokenIf(exact.stream().allMatch(each -> each.middle() == first));
        } else {
            MethodRule.TOO_MANY_WINDOWS.brokenIf(delays.stream().distinct().count() > MOST_WINDOWS, MOST_WINDOWS);
        }
    }

    private static Estimate estimate(
            DelayLikelihood alike,
            double[] best,
            double @Nullable [][] covariance,
            double level,
            ToDoubleFunction<DelayCurve> figure) {
        var value = figure.applyAsDouble(alike.curve(best));
        if (covariance == null) {
            return new Estimate(level, value, null, null);
        }
        var slope = alike.slope(best, figure);
        var variance = slope[0] * slope[0] * covariance[0][0]
                + 2 * slope[0] * slope[1] * covariance[0][1]
                + slope[1] * slope[1] * covariance[1][1];
        var error = Z * Math.sqrt(Math.max(0, variance));
        if (value > 0 && alike.family().onlyPositive()) {
            var times = Math.exp(error / value);
            return new Estimate(level, value, value / times, value * times);
        }
        return new Estimate(level, value, value - error, value + error);
    }
}
