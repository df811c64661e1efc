package vn.vungxanh.insight.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.insight.methods.CaseReproduction;
import vn.vungxanh.insight.methods.Growth;
import vn.vungxanh.insight.methods.Reproduction;

/**
 * Where the epidemic of a unit is going.
 *
 * @param estimates one a day, each of the seven days that end there
 * @param caseEstimates how many the cases of those seven days went on to infect
 * @param growth of the last two weeks; none when there are too few cases
 * @param lastWeek cases of the seven days up to {@code asOf}
 * @param weekBefore cases of the seven days before
 */
public record Trend(
        Unit unit,
        LocalDate from,
        Instant asOf,
        IntervalRule interval,
        DailyCases series,
        List<DayEstimate> estimates,
        List<CaseEstimate> caseEstimates,
        Growth.@Nullable Fit growth,
        long lastWeek,
        long weekBefore) {

    /** @param day the last of the seven */
    public record DayEstimate(LocalDate day, Reproduction.Estimate estimate) {

        public double low() {
            return quantile(0);
        }

        public double high() {
            return quantile(6);
        }

        private double quantile(int level) {
            var quantiles = estimate.quantiles();
            return quantiles == null ? Double.NaN : quantiles[level];
        }
    }

    /** @param day the last of the seven */
    public record CaseEstimate(LocalDate day, CaseReproduction.Estimate estimate) {}

    public @Nullable CaseEstimate caseEstimate(LocalDate day) {
        return caseEstimates.stream()
                .filter(each -> each.day().equals(day))
                .findFirst()
                .orElse(null);
    }

    /** The latest day that has an answer. */
    public @Nullable DayEstimate latest() {
        for (var i = estimates.size() - 1; i >= 0; i--) {
            if (estimates.get(i).estimate().mean() != null) {
                return estimates.get(i);
            }
        }
        return null;
    }

    /** What can be said with 95 % confidence. */
    public Direction direction() {
        var latest = latest();
        if (latest == null || latest.estimate().fewCases()) {
            return Direction.TOO_FEW;
        }
        if (latest.low() > 1) {
            return Direction.GROWING;
        }
        return latest.high() < 1 ? Direction.FALLING : Direction.UNDECIDED;
    }

    public enum Direction {
        GROWING,
        FALLING,
        UNDECIDED,
        TOO_FEW
    }
}
