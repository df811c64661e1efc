package vn.vungxanh.insight.methods;

import java.util.Arrays;

/**
 * Two events of one person, each at an instant or somewhere in a window; in days since any day.
 *
 * @param latest the second event is only known of when it came by then; infinite when nothing was cut off
 * @param times how often just this was seen
 */
public record Delay(double exposedFrom, double exposedTo, double from, double to, double latest, double times) {

    private static final double FARTHEST = 1e6;

    public Delay {
        MethodRule.DELAY_UNREADABLE.brokenIf(unreadable(exposedFrom, exposedTo, from, to)
                || Double.isNaN(latest)
                || !(times > 0)
                || !Double.isFinite(times));
        MethodRule.DELAY_BACKWARDS.brokenIf(exposedTo < exposedFrom || to < from);
        MethodRule.DELAY_AFTER_THE_END.brokenIf(latest < to);
    }

    private static boolean unreadable(double... days) {
        return !Arrays.stream(days).allMatch(day -> Math.abs(day) <= FARTHEST);
    }

    /** Known to the instant. */
    public static Delay exactly(double days) {
        return new Delay(0, 0, days, days, Double.POSITIVE_INFINITY, 1);
    }

    /** So many days of the calendar lie between the two days; the hours are not known. */
    public static Delay ofDays(int days) {
        return new Delay(0, 1, days, days + 1d, Double.POSITIVE_INFINITY, 1);
    }

    public Delay seenUntil(double day) {
        return new Delay(exposedFrom, exposedTo, from, to, Math.max(day, to), times);
    }

    public Delay times(double often) {
        return new Delay(exposedFrom, exposedTo, from, to, latest, often);
    }

    /** Between the middles of the windows. */
    public double middle() {
        return (from + to - exposedFrom - exposedTo) / 2;
    }

    boolean exact() {
        return exposedFrom == exposedTo && from == to;
    }

    /** Whether a distribution of positive days can explain it at all. */
    boolean mayBePositive() {
        return to - exposedFrom > 0;
    }

    /**
     * @see <a href="https://doi.org/10.1002/sim.3659">Reich et al. 2009, doubly interval-censored</a>
     * @see <a href="https://doi.org/10.1101/2024.01.12.24301247">Park et al. 2024, right truncation</a>
     */
    double logLikelihood(DelayCurve curve) {
        var chance = exact() ? curve.law().logDensity(from - exposedFrom) : Math.log(Math.max(chance(curve), 1e-300));
        return chance - (latest == Double.POSITIVE_INFINITY ? 0 : Math.log(Math.max(seen(curve), 1e-300)));
    }

    private double chance(DelayCurve curve) {
        if (exposedFrom == exposedTo) {
            return curve.between(from - exposedFrom, to - exposedFrom);
        }
        if (from == to) {
            return curve.between(from - exposedTo, from - exposedFrom);
        }
        return curve.twice(exposedFrom, exposedTo, from, to);
    }

    private double seen(DelayCurve curve) {
        return exposedFrom == exposedTo
                ? curve.upTo(latest - exposedFrom)
                : curve.upToBetween(latest - exposedTo, latest - exposedFrom);
    }
}
