package vn.vungxanh.surveillance.pooling;

import java.util.List;

/**
 * How common the disease is, told by tubes of any sizes: the greatest likelihood, W. H. Swallow, Phytopathology 75 (1985)
 * 882–889; limits of C. J. Clopper and E. S. Pearson, Biometrika 26 (1934) 404–413, where all tubes are of one size, else
 * of the likelihood ratio.
 */
public record PooledPrevalence(double estimate, double low, double high, long tubes, long positive, long people) {

    /** Half the 95 % quantile of chi-square with one degree of freedom. */
    private static final double RATIO = 3.841458820694124 / 2;

    private static final double TAIL = 0.025;
    private static final int STEPS = 200;

    /** Tubes of one size. */
    public record Pools(int size, long tubes, long positive) {}

    public static PooledPrevalence of(List<Pools> pools) {
        var tubes = pools.stream().mapToLong(Pools::tubes).sum();
        var positive = pools.stream().mapToLong(Pools::positive).sum();
        var people =
                pools.stream().mapToLong(each -> each.size() * each.tubes()).sum();
        if (tubes == 0) {
            return new PooledPrevalence(0, 0, 1, 0, 0, 0);
        }
        if (pools.size() == 1) {
            var n = pools.get(0).size();
            return new PooledPrevalence(
                    person((double) positive / tubes, n),
                    person(lowest(positive, tubes), n),
                    person(highest(positive, tubes), n),
                    tubes,
                    positive,
                    people);
        }
        var estimate = estimate(pools, tubes, positive);
        var least = logLikelihood(pools, estimate) - RATIO;
        var low = positive == 0 ? 0 : crossing(pools, least, 0, estimate);
        var high = positive == tubes ? 1 : crossing(pools, least, 1, estimate);
        return new PooledPrevalence(estimate, low, high, tubes, positive, people);
    }

    /** From the share of tubes to the share of persons. */
    private static double person(double tube, int n) {
        return -Math.expm1(Math.log1p(-tube) / n);
    }

    private static double estimate(List<Pools> pools, long tubes, long positive) {
        if (positive == 0 || positive == tubes) {
            return positive == 0 ? 0 : 1;
        }
        double low = 0;
        double high = 1;
        for (var step = 0; step < STEPS; step++) {
            var p = (low + high) / 2;
            if (slope(pools, p) > 0) {
                low = p;
            } else {
                high = p;
            }
        }
        return (low + high) / 2;
    }

    /** The derivative of the log likelihood, times 1 − p; falls from plus to minus. */
    private static double slope(List<Pools> pools, double p) {
        double sum = 0;
        for (var each : pools) {
            var free = Math.pow(1 - p, each.size());
            sum += each.size() * (each.positive() * free / (1 - free) - (each.tubes() - each.positive()));
        }
        return sum;
    }

    private static double logLikelihood(List<Pools> pools, double p) {
        double sum = 0;
        for (var each : pools) {
            var allFree = each.size() * Math.log1p(-p);
            if (each.positive() > 0) {
                sum += each.positive() * Math.log(-Math.expm1(allFree));
            }
            if (each.tubes() > each.positive()) {
                sum += (each.tubes() - each.positive()) * allFree;
            }
        }
        return sum;
    }

    private static double crossing(List<Pools> pools, double least, double outside, double inside) {
        var out = outside;
        var in = inside;
        for (var step = 0; step < STEPS; step++) {
            var p = (out + in) / 2;
            if (logLikelihood(pools, p) < least) {
                out = p;
            } else {
                in = p;
            }
        }
        return in;
    }

    private static double lowest(long x, long m) {
        return x == 0 ? 0 : shareWhere(q -> 1 - atMost(x - 1, m, q) < TAIL);
    }

    private static double highest(long x, long m) {
        return x == m ? 1 : shareWhere(q -> atMost(x, m, q) > TAIL);
    }

    private interface Below {
        boolean holds(double share);
    }

    private static double shareWhere(Below below) {
        double low = 0;
        double high = 1;
        for (var step = 0; step < STEPS; step++) {
            var q = (low + high) / 2;
            if (below.holds(q)) {
                low = q;
            } else {
                high = q;
            }
        }
        return (low + high) / 2;
    }

    /** The binomial distribution, term by term. */
    private static double atMost(long x, long m, double q) {
        double logTerm = m * Math.log1p(-q);
        double sum = Math.exp(logTerm);
        for (long k = 1; k <= x; k++) {
            logTerm += Math.log((double) (m - k + 1) / k) + Math.log(q) - Math.log1p(-q);
            sum += Math.exp(logTerm);
        }
        return Math.min(1, sum);
    }
}
