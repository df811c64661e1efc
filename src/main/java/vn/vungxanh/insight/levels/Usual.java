package vn.vungxanh.insight.levels;

import java.util.Collection;

/**
 * What is usual: the same week or month of former years.
 *
 * @param sd of a sample (n − 1), for the circular does not say which; 0 with a single year
 */
public record Usual(double mean, double sd, int years) {

    public static final Usual NOTHING = new Usual(0, 0, 0);

    public static Usual of(Collection<? extends Number> counts) {
        var n = counts.size();
        if (n == 0) {
            return NOTHING;
        }
        var mean = counts.stream().mapToDouble(Number::doubleValue).sum() / n;
        var squares = counts.stream()
                .mapToDouble(each -> (each.doubleValue() - mean) * (each.doubleValue() - mean))
                .sum();
        return new Usual(mean, n < 2 ? 0 : Math.sqrt(squares / (n - 1)), n);
    }
}
