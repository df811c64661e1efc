package vn.vungxanh.insight.methods;

import org.apache.commons.statistics.distribution.GammaDistribution;

/** What a reproduction number R and a dispersion k mean for the spread. */
final class ConcentratedSpread {

    private static final int GENERATIONS = 100_000;

    private ConcentratedSpread() {}

    /**
     * The share of cases, the most infectious first, who make so large a part of all infections.
     *
     * @see <a href="https://doi.org/10.1038/nature04153">Lloyd-Smith et al. 2005, supplement 2.2.5</a>
     */
    static double share(double mean, double k, double part) {
        var infectiousness = GammaDistribution.of(k, mean / k);
        var weighted = GammaDistribution.of(k + 1, mean / k);
        var threshold = weighted.inverseSurvivalProbability(part);
        return infectiousness.survivalProbability(threshold);
    }

    /** The chance that a chain which begins with one case ends by itself: the least root of the generating function. */
    static double extinction(double mean, double k) {
        if (mean <= 1) {
            return 1;
        }
        var chance = 0d;
        for (var generation = 0; generation < GENERATIONS; generation++) {
            var next = Math.pow(1 + mean / k * (1 - chance), -k);
            if (Math.abs(next - chance) < 1e-14) {
                return next;
            }
            chance = next;
        }
        return chance;
    }
}
