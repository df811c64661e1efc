package vn.vungxanh.insight.methods;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** So many cases among so many people, and between which limits the true rate lies with 95 % confidence. */
public record Incidence(long cases, double people) {

    public Incidence {
        MethodRule.NEGATIVE_COUNT.brokenIf(cases < 0);
        MethodRule.NOTHING_TO_COUNT.brokenIf(!(people > 0));
    }

    public double value() {
        return cases / people;
    }

    /** Exact for a Poisson count. @see <a href="https://doi.org/10.1093/biomet/28.3-4.437">Garwood 1936</a> */
    public Proportion.Limits exact() {
        var low = cases == 0 ? 0 : ChiSquaredDistribution.of(2d * cases).inverseCumulativeProbability(0.025) / 2;
        var high = ChiSquaredDistribution.of(2d * cases + 2).inverseCumulativeProbability(0.975) / 2;
        return new Proportion.Limits(low / people, high / people);
    }
}
