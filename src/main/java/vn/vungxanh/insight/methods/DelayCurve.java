package vn.vungxanh.insight.methods;

import org.apache.commons.statistics.distribution.ContinuousDistribution;

/**
 * How the days between two events are spread.
 *
 * @param first see {@link DelayFamily}
 */
public record DelayCurve(DelayFamily family, double first, double second, ContinuousDistribution law) {

    static DelayCurve of(DelayFamily family, double first, double second) {
        return new DelayCurve(family, first, second, family.distribution(first, second));
    }

    public double mean() {
        return law.getMean();
    }

    public double sd() {
        return Math.sqrt(law.getVariance());
    }

    public double quantile(double level) {
        return law.inverseCumulativeProbability(level);
    }

    /** The chance of a delay of at most so many days. */
    public double upTo(double days) {
        return law.cumulativeProbability(days);
    }

    public double between(double from, double to) {
        return law.probability(from, to);
    }

    /** The chance that so many days of the calendar lie between, when the hours of both days are not known. */
    public double daysApart(int days) {
        return days < 0 && family.onlyPositive() ? 0 : Math.max(0, twice(0, 1, days, days + 1d));
    }

    /** The integral of {@link #upTo} from the beginning to x, and so the chance when the first event has a window. */
    private double below(double x) {
        if (family.onlyPositive() && x <= 0) {
            return 0;
        }
        return x * law.cumulativeProbability(x) - family.early(first, second, x);
    }

    /** The integral of the chance to last longer, from x on: keeps its digits where {@link #below} loses them. */
    private double above(double x) {
        return family.late(first, second, x) - x * law.survivalProbability(x);
    }

    /** The integral of {@link #upTo} between the two. */
    double upToBetween(double from, double to) {
        return below(to) - below(from);
    }

    /** Of first events anywhere in one window, second events in the other: the double integral of the density. */
    double twice(double exposedFrom, double exposedTo, double from, double to) {
        if (from - exposedTo > 0) {
            return above(to - exposedFrom)
                    - above(to - exposedTo)
                    - above(from - exposedFrom)
                    + above(from - exposedTo);
        }
        return below(to - exposedFrom) - below(to - exposedTo) - below(from - exposedFrom) + below(from - exposedTo);
    }
}
