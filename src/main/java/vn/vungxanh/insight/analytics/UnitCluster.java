package vn.vungxanh.insight.analytics;

import java.time.LocalDate;
import java.util.List;
import vn.vungxanh.foundation.adminunits.Unit;

/**
 * Units near each other with more cases than their people would bring by chance, lasting until the last full day.
 *
 * @param parts the centre first, each with its cases of these days
 * @param logLikelihoodRatio of the scan statistic
 * @param p chance of a cluster at least as likely when there is none
 */
public record UnitCluster(
        List<Part> parts,
        double radiusKm,
        LocalDate from,
        LocalDate to,
        int observed,
        double expected,
        double relativeRisk,
        double logLikelihoodRatio,
        double p) {

    private static final double SIGNIFICANT = 0.05;

    public record Part(Unit unit, int cases) {}

    public boolean significant() {
        return p <= SIGNIFICANT;
    }

    public Unit centre() {
        return parts.get(0).unit();
    }
}
