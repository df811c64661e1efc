package vn.vungxanh.insight.methods;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The number that one case infects, by day, from the days on which cases appeared. Imported cases infect but were not
 * infected here; the first day counts as imported.
 *
 * @param windowDays days that are judged together
 * @param priorMean what is believed before the first case
 * @see <a href="https://doi.org/10.1093/aje/kwt133">Cori et al. 2013</a>
 * @see <a href="https://doi.org/10.1016/j.epidem.2019.100356">Thompson et al. 2019, imported cases</a>
 */
public record Reproduction(SerialInterval interval, int windowDays, double priorMean, double priorSd) {

    private static final GammaQuantiles QUANTILES = new GammaQuantiles(0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975);

    /** Below that the width of the answer is chosen by the prior: Cori's coefficient of variation of 0.3. */
    private static final int ENOUGH_CASES = 11;

    public Reproduction {
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(windowDays < 1 || windowDays > 365);
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(!(priorMean > 0) || !(priorSd > 0));
    }

    /** Weeks, and the prior of the paper. */
    public static Reproduction weekly(SerialInterval interval) {
        return new Reproduction(interval, 7, 5, 5);
    }

    /**
     * @param from index of the first day of the window, the first day of the series being 0
     * @param to index of its last day
     * @param quantiles 2.5, 5, 25, 50, 75, 95 and 97.5 %; none when the epidemic is too young
     */
    public record Estimate(
            int from,
            int to,
            double cases,
            @Nullable Double mean,
            @Nullable Double sd,
            double @Nullable [] quantiles,
            boolean fewCases) {}

    /** @param imported of the cases of each day those infected elsewhere; null when nobody knows */
    public List<Estimate> of(double[] cases, double @Nullable [] imported) {
        var local = local(cases, imported);
        var infectivity = infectivity(cases);
        var estimates = new ArrayList<Estimate>();
        for (int from = 1, to = windowDays; to < cases.length; from++, to++) {
            estimates.add(estimate(from, to, local, infectivity));
        }
        return estimates;
    }

    /** What all former cases press onto a day; none for the first one. */
    public double[] infectivity(double[] cases) {
        Counts.check(cases, 2);
        var pressure = new double[cases.length];
        pressure[0] = Double.NaN;
        for (var day = 1; day < cases.length; day++) {
            var sum = 0d;
            for (var ago = 1; ago <= day && ago < interval.weights().length; ago++) {
                sum += cases[day - ago] * interval.weight(ago);
            }
            pressure[day] = sum;
        }
        return pressure;
    }

    private static double[] local(double[] cases, double @Nullable [] imported) {
        Counts.check(cases, 2);
        var local = cases.clone();
        if (imported != null) {
            Counts.check(imported, cases.length);
            MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(imported.length != cases.length);
            for (var day = 0; day < local.length; day++) {
                local[day] -= imported[day];
                MethodRule.NEGATIVE_COUNT.brokenIf(local[day] < 0);
            }
        }
        local[0] = 0;
        return local;
    }

    private Estimate estimate(int from, int to, double[] local, double[] infectivity) {
        var cases = 0d;
        var pressure = 0d;
        for (var day = from; day <= to; day++) {
            cases += local[day];
            pressure += infectivity[day];
        }
        var few = cases < ENOUGH_CASES;
        if (to + 1 <= interval.mean()) {
            return new Estimate(from, to, cases, null, null, null, few);
        }
        var shape = Math.pow(priorMean / priorSd, 2) + cases;
        var scale = 1 / (priorMean / (priorSd * priorSd) + pressure);
        return new Estimate(from, to, cases, shape * scale, Math.sqrt(shape) * scale, QUANTILES.of(shape, scale), few);
    }
}
