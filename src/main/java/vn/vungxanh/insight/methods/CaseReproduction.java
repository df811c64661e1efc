package vn.vungxanh.insight.methods;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many each case of a day went on to infect, from the days on which later cases appeared: every later case is shared out
 * among all earlier ones by the serial interval. Looks forward where {@link Reproduction} looks back, so the last days are
 * too low until those whom they infected have appeared.
 *
 * @see <a href="https://doi.org/10.1093/aje/kwh255">Wallinga and Teunis 2004</a>
 * @see <a href="https://doi.org/10.3201/eid1201.050593">Cauchemez et al. 2006, the cases that are still to come</a>
 */
public record CaseReproduction(SerialInterval interval, int windowDays) {

    /** Below that share of those infected the estimate is marked as too low. */
    private static final double COMPLETE = 0.95;

    /** Days times days are looked at. */
    private static final int LONGEST = 5_000;

    private static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    public CaseReproduction {
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(windowDays < 1 || windowDays > 365);
    }

    public static CaseReproduction weekly(SerialInterval interval) {
        return new CaseReproduction(interval, 7);
    }

    /**
     * @param from index of the first day of the window, the first day of the series being 0
     * @param cases that appeared in it
     * @param mean how many each of them infected, of those who have appeared
     * @param sd by the chance of who infected whom alone
     * @param seen share of those whom they infect who have appeared by the last day of the series
     */
    public record Estimate(
            int from, int to, double cases, double mean, double sd, double low, double high, double seen) {

        /** Not all whom they infected have appeared: the mean is too low. */
        public boolean unfinished() {
            return seen < COMPLETE;
        }
    }

    /** @return windows without cases are left out */
    public List<Estimate> of(double[] cases) {
        Counts.check(cases, 2);
        MethodRule.SERIES_TOO_LONG_FOR_PAIRS.brokenIf(cases.length > LONGEST, LONGEST);
        MethodRule.NOTHING_TO_COUNT.brokenIf(Counts.sum(cases) == 0);
        var pressure = pressure(cases);
        var infected = infected(cases, pressure);
        var estimates = new ArrayList<Estimate>();
        for (int from = 0, to = windowDays - 1; to < cases.length; from++, to++) {
            var all = 0d;
            for (var day = from; day <= to; day++) {
                all += cases[day];
            }
            if (all > 0) {
                estimates.add(estimate(from, to, all, cases, pressure, infected));
            }
        }
        return estimates;
    }

    private double[] pressure(double[] cases) {
        var pressure = new double[cases.length];
        for (var day = 0; day < cases.length; day++) {
            for (var ago = 1; ago <= day && ago < interval.weights().length; ago++) {
                pressure[day] += cases[day - ago] * interval.weight(ago);
            }
        }
        return pressure;
    }

    /** By each case of a day. */
    private double[] infected(double[] cases, double[] pressure) {
        var infected = new double[cases.length];
        for (var day = 0; day < cases.length; day++) {
            for (var later = day + 1; later < cases.length; later++) {
                if (pressure[later] > 0) {
                    infected[day] += cases[later] * interval.weight(later - day) / pressure[later];
                }
            }
        }
        return infected;
    }

    private Estimate estimate(int from, int to, double all, double[] cases, double[] pressure, double[] infected) {
        var sum = 0d;
        var seen = 0d;
        for (var day = from; day <= to; day++) {
            sum += cases[day] * infected[day];
            seen += cases[day] * seen(cases.length - 1 - day);
        }
        var variance = 0d;
        for (var later = from + 1; later < cases.length; later++) {
            if (pressure[later] > 0 && cases[later] > 0) {
                var share = share(from, Math.min(to, later - 1), later, cases) / pressure[later];
                variance += cases[later] * share * (1 - Math.min(1, share));
            }
        }
        var mean = sum / all;
        var sd = Math.sqrt(Math.max(0, variance)) / all;
        return new Estimate(from, to, all, mean, sd, Math.max(0, mean - Z * sd), mean + Z * sd, seen / all);
    }

    private double share(int from, int to, int later, double[] cases) {
        var share = 0d;
        for (var day = from; day <= to; day++) {
            share += cases[day] * interval.weight(later - day);
        }
        return share;
    }

    private double seen(int days) {
        var seen = 0d;
        for (var day = 1; day <= days && day < interval.weights().length; day++) {
            seen += interval.weight(day);
        }
        return Math.min(1, seen);
    }
}
