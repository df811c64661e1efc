package vn.vungxanh.insight.methods;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/** Who fell ill among the exposed and among the others. */
public record AttackRates(long exposedIll, long exposedWell, long othersIll, long othersWell) {

    private static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    public AttackRates {
        MethodRule.NEGATIVE_COUNT.brokenIf(exposedIll < 0 || exposedWell < 0 || othersIll < 0 || othersWell < 0);
        MethodRule.NOTHING_TO_COUNT.brokenIf(exposedIll + exposedWell == 0 || othersIll + othersWell == 0);
    }

    /** A ratio with its limits at 95 %; no limits when a cell is empty. */
    public record Ratio(double value, double low, double high) {}

    /** How many times as often the exposed fell ill; none when nobody of the others did. */
    public @Nullable Ratio riskRatio() {
        if (exposedIll == 0 || othersIll == 0) {
            return null;
        }
        var ratio = exposed().value() / others().value();
        var error = Math.sqrt(
                1d / exposedIll - 1d / (exposedIll + exposedWell) + 1d / othersIll - 1d / (othersIll + othersWell));
        return ratio(ratio, error);
    }

    public @Nullable Ratio oddsRatio() {
        if (exposedIll == 0 || exposedWell == 0 || othersIll == 0 || othersWell == 0) {
            return null;
        }
        var ratio = (double) exposedIll * othersWell / ((double) exposedWell * othersIll);
        var error = Math.sqrt(1d / exposedIll + 1d / exposedWell + 1d / othersIll + 1d / othersWell);
        return ratio(ratio, error);
    }

    private static Ratio ratio(double value, double error) {
        return new Ratio(value, value * Math.exp(-Z * error), value * Math.exp(Z * error));
    }

    public Proportion exposed() {
        return new Proportion(exposedIll, exposedIll + exposedWell);
    }

    public Proportion others() {
        return new Proportion(othersIll, othersIll + othersWell);
    }

    /** Pearson's statistic without correction; 0 when everybody or nobody is ill. */
    public double chiSquared() {
        double ill = exposedIll + othersIll;
        double well = exposedWell + othersWell;
        double all = ill + well;
        if (ill == 0 || well == 0) {
            return 0;
        }
        double cross = (double) exposedIll * othersWell - (double) exposedWell * othersIll;
        return cross * cross * all / ((double) (exposedIll + exposedWell) * (othersIll + othersWell) * ill * well);
    }

    /** Fisher's exact probability, both sides: of all tables with these margins those not more probable than this one. */
    public double fisher() {
        var exposed = exposedIll + exposedWell;
        var ill = exposedIll + othersIll;
        var all = exposed + othersIll + othersWell;
        var here = logProbability(exposedIll, exposed, ill, all);
        var sum = 0d;
        for (var cell = Math.max(0, ill - (all - exposed)); cell <= Math.min(exposed, ill); cell++) {
            var there = logProbability(cell, exposed, ill, all);
            if (there <= here + 1e-7) {
                sum += Math.exp(there);
            }
        }
        return Math.min(1, sum);
    }

    private static double logProbability(long cell, long exposed, long ill, long all) {
        return choose(exposed, cell) + choose(all - exposed, ill - cell) - choose(all, ill);
    }

    private static double choose(long n, long k) {
        return LogGamma.value(n + 1d) - LogGamma.value(k + 1d) - LogGamma.value(n - k + 1d);
    }
}
