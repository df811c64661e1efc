package vn.vungxanh.insight.methods;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * This week against the same season of former years, for diseases that are always there.
 *
 * @param frequency weeks (or months, days) of a year
 * @param years how many are looked back to
 * @param halfWindow weeks on each side of the same week of a former year
 * @param periods parts into which a year is divided; 1 when only the same weeks are compared
 * @param skipped latest weeks that are not compared with, so that a slow outbreak does not hide itself
 * @param alpha chance of a false alarm each week
 * @param trendLevel a trend is kept when it is surer than that; 1 keeps every trend that does not run away
 * @param outlier former weeks that were more unusual than so many standard deviations count less
 * @param fewestCases of the last four weeks, below which nothing is an outbreak
 * @see <a href="https://doi.org/10.2307/2983331">Farrington et al. 1996</a>
 * @see <a href="https://doi.org/10.1002/sim.5595">Noufaily et al. 2013</a>
 */
public record Farrington(
        int frequency,
        int years,
        int halfWindow,
        int periods,
        int skipped,
        double alpha,
        double trendLevel,
        double outlier,
        int fewestCases,
        UpperBound method) {

    private static final int OF_WEEKS = 4;
    private static final int YEARS_FOR_A_TREND = 3;

    public Farrington {
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(frequency < 4 || frequency > 366 || years < 1 || years > 30);
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(halfWindow < 0 || 2 * halfWindow + 1 >= frequency);
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(
                periods < 1 || periods > 1 && frequency - 2 * halfWindow - 1 < periods - 1);
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(skipped < 0 || skipped >= frequency);
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(
                !(alpha > 0 && alpha < 0.5) || !(trendLevel >= 0 && trendLevel <= 1));
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(!(outlier > 0));
    }

    /** Weeks, five years, ten seasons, half a year left out: the improved method. */
    public static Farrington usual() {
        return new Farrington(52, 5, 3, 10, 26, 0.05, 1, 2.58, 5, UpperBound.NEGATIVE_BINOMIAL);
    }

    /**
     * @param bound above which the week is unusual; none when there were too few cases lately to be interested
     * @param dispersion variance over mean of the former weeks
     * @param trend change of the logarithm a week, when a trend is kept
     * @param score 1 at the bound, 0 at what is expected
     */
    public record Week(
            int index,
            double observed,
            double expected,
            @Nullable Double bound,
            double dispersion,
            @Nullable Double trend,
            double score,
            boolean alarm) {}

    /** How many weeks must lie before the first one that can be judged. */
    public int history() {
        return years * frequency + halfWindow;
    }

    /** From the first week on whose former years are all there. */
    public List<Week> of(double[] series) {
        Counts.check(series, history() + 1);
        var weeks = new ArrayList<Week>();
        for (var week = history(); week < series.length; week++) {
            weeks.add(judge(series, week));
        }
        return weeks;
    }

    private Week judge(double[] series, int now) {
        var past = Season.before(now, this);
        var counts =
                Arrays.stream(past.weeks()).mapToDouble(week -> series[week]).toArray();
        if (Counts.sum(counts) == 0) {
            return new Week(now, series[now], 0, null, 1, null, 0, false);
        }
        var withTrend = new Expectation(past, counts, now, true, this);
        var fit = withTrend.keepsTrend(counts, this) ? withTrend : new Expectation(past, counts, now, false, this);
        var expected = Math.exp(fit.logMean());
        var bound = method.of(fit, alpha);
        var lately =
                Arrays.stream(series, Math.max(0, now - OF_WEEKS + 1), now + 1).sum();
        var interesting = lately >= fewestCases;
        var score = bound > expected ? (series[now] - expected) / (bound - expected) : 0;
        return new Week(
                now,
                series[now],
                expected,
                interesting ? (Double) bound : null,
                fit.dispersion(),
                fit.trend(),
                score,
                interesting && score > 1 && series[now] > 0);
    }

    /** What the former weeks say of this one. */
    static final class Expectation {

        private final CountRegression fit;
        private final double[] now;
        private final double scatter;
        private final double dispersion;
        private final boolean trend;

        Expectation(Season past, double[] counts, int week, boolean trend, Farrington method) {
            this.trend = trend;
            this.now = past.row(week, trend);
            var rows = past.rows(trend);
            var equal = new double[counts.length];
            Arrays.fill(equal, 1);
            var first = new CountRegression(rows, counts, equal);
            var trust = trust(first, counts, Math.max(1, first.dispersion()), method.outlier());
            this.fit = new CountRegression(rows, counts, trust);
            this.dispersion = Math.max(1, fit.dispersion());
            this.scatter = fit.scatter(trust);
        }

        /** Former weeks that look like outbreaks count less: the square of their Anscombe residual. */
        private static double[] trust(CountRegression fit, double[] counts, double dispersion, double outlier) {
            var trust = new double[counts.length];
            var sum = 0d;
            for (var i = 0; i < counts.length; i++) {
                var mean = fit.means()[i];
                var raw = 1.5 * (Math.pow(counts[i], 2 / 3d) * Math.pow(mean, -1 / 6d) - Math.sqrt(mean));
                var residual = raw / Math.sqrt(dispersion * (1 - fit.leverage(i)));
                trust[i] = residual > outlier ? 1 / (residual * residual) : 1;
                sum += trust[i];
            }
            for (var i = 0; i < trust.length; i++) {
                trust[i] *= trust.length / sum;
            }
            return trust;
        }

        /** Over three years at least, sure enough, and not beyond what was ever seen. */
        boolean keepsTrend(double[] counts, Farrington method) {
            var slope = fit.coefficients()[1];
            var basis = new double[now.length];
            basis[1] = 1;
            var t = slope / Math.sqrt(fit.variance(basis) * scatter);
            var chance = 2 * TDistribution.of(fit.freedom()).survivalProbability(Math.abs(t));
            return method.years() >= YEARS_FOR_A_TREND
                    && chance < method.trendLevel()
                    && Math.exp(logMean()) <= Arrays.stream(counts).max().orElse(0);
        }

        double logMean() {
            return fit.predicted(now);
        }

        double logError() {
            return Math.sqrt(fit.variance(now) * scatter);
        }

        double dispersion() {
            return dispersion;
        }

        @Nullable
        Double trend() {
            return trend ? (Double) fit.coefficients()[1] : null;
        }
    }

    static double normalQuantile(double alpha) {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability(alpha);
    }
}
