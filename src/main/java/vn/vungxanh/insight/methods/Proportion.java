package vn.vungxanh.insight.methods;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** So many out of so many, and between which limits the true share lies with 95 % confidence. */
public record Proportion(long part, long whole) {

    private static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    public Proportion {
        MethodRule.NOTHING_TO_COUNT.brokenIf(whole <= 0);
        MethodRule.NEGATIVE_COUNT.brokenIf(part < 0);
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(part > whole);
    }

    public record Limits(double low, double high) {}

    public double value() {
        return (double) part / whole;
    }

    /** @see <a href="https://doi.org/10.1093/biomet/26.4.404">Clopper and Pearson 1934</a> */
    public Limits exact() {
        var low = part == 0 ? 0 : BetaDistribution.of(part, whole - part + 1d).inverseCumulativeProbability(0.025);
        var high =
                part == whole ? 1 : BetaDistribution.of(part + 1d, whole - part).inverseCumulativeProbability(0.975);
        return new Limits(low, high);
    }

    /** @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson 1927</a> */
    public Limits wilson() {
        var centre = (value() + Z * Z / (2 * whole)) / (1 + Z * Z / whole);
        var reach = Z / (1 + Z * Z / whole) * Math.sqrt(value() * (1 - value()) / whole + Z * Z / (4d * whole * whole));
        return new Limits(Math.max(0, centre - reach), Math.min(1, centre + reach));
    }
}
