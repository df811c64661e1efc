package vn.vungxanh.insight.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import vn.vungxanh.insight.methods.MethodRule;

/**
 * The space-time scan statistic: circles of all sizes around every place, times of all lengths upon them; the likeliest clusters
 * apart from each other, each with the chance that it came about by itself.
 *
 * @param largestShare of what is expected that a circle may hold, 0 to 0.5 as a rule
 * @param longest intervals that a window may last; with one interval of data the scan is purely spatial
 * @param untilNow only clusters that last until the end, for looking every day (prospective)
 * @param fewestCases of a cluster
 * @param replicas maps without clusters that are drawn for the chance
 * @param mostClusters how many are looked for; a further one shares no place at the same time with a likelier one
 * @see <a href="https://doi.org/10.1080/03610929708831995">Kulldorff 1997</a>
 * @see <a href="https://doi.org/10.1371/journal.pmed.0020059">Kulldorff et al. 2005</a> on permutations
 */
public record Scan(
        double largestShare,
        int longest,
        boolean untilNow,
        int fewestCases,
        int replicas,
        int mostClusters,
        long seed) {

    private static final int MOST_REPLICAS = 9999;
    private static final int MOST_CLUSTERS = 100;

    public Scan {
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(!(largestShare > 0 && largestShare <= 1));
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(longest < 1 || fewestCases < 1);
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(replicas < 0 || replicas > MOST_REPLICAS);
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(mostClusters < 1 || mostClusters > MOST_CLUSTERS);
    }

    /** Circles of up to half of what is expected, two cases, 999 replicas. */
    public static Scan usual(int longest) {
        return new Scan(0.5, longest, false, 2, 999, 10, 1);
    }

    public Scan prospective() {
        return new Scan(largestShare, longest, true, fewestCases, replicas, mostClusters, seed);
    }

    /**
     * Against the people who live there.
     *
     * @param counts by place and interval
     * @param relative by place and interval: people, or people times their usual rate, in any unit
     */
    public List<Cluster> poisson(Neighbourhood around, int[][] counts, double[][] relative) {
        var cases = checked(around, counts);
        MethodRule.SERIES_TOO_SHORT.brokenIf(relative.length != cases.places
                || Arrays.stream(relative).anyMatch(course -> course.length != cases.intervals));
        var expectation = Expectation.of(relative, cases.size());
        var cells = expectation.cells();
        var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return run(around, cases, expectation, () -> cases.drawn(cells, chance));
    }

    /** Against the other places and times of the cases themselves, where nobody knows how many people there are. */
    public List<Cluster> permutation(Neighbourhood around, int[][] counts) {
        var cases = checked(around, counts);
        var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return run(around, cases, Expectation.ofMargins(cases), () -> cases.shuffled(chance));
    }

    private static Cases checked(Neighbourhood around, int[][] counts) {
        MethodRule.SERIES_TOO_SHORT.brokenIf(counts.length != around.places());
        return Cases.of(counts);
    }

    private List<Cluster> run(Neighbourhood around, Cases cases, Expectation expectation, Supplier<Cases> replica) {
        var found = likeliest(around, cases, new Sweep(this, around, expectation));
        var maxima = new double[found.isEmpty() ? 0 : replicas];
        var sweep = new Sweep(this, around, expectation);
        var best = new Best(cases.size(), fewestCases);
        for (var n = 0; n < maxima.length; n++) {
            best.clear();
            sweep.everywhere(replica.get(), best);
            maxima[n] = best.ratio;
        }
        return found.stream().map(cluster -> withChance(cluster, maxima)).toList();
    }

    private List<Cluster> likeliest(Neighbourhood around, Cases cases, Sweep sweep) {
        var found = new ArrayList<Cluster>();
        var best = new Best(cases.size(), fewestCases);
        sweep.everywhere(cases, best);
        while (best.ratio > 0 && found.size() < mostClusters) {
            var cluster = cluster(around, best, cases.size());
            found.add(cluster);
            sweep.leaveOut(cluster);
            best.clear();
            sweep.everywhere(cases, best);
        }
        return found;
    }

    private static Cluster cluster(Neighbourhood around, Best best, int cases) {
        var places = Arrays.stream(around.nearest(best.centre), 0, best.places)
                .boxed()
                .toList();
        var outside = (cases - best.inside) / (cases - best.expected);
        return new Cluster(
                places,
                around.distance(best.centre, places.get(places.size() - 1)),
                best.from,
                best.to,
                best.inside,
                best.expected,
                outside > 0 ? best.inside / best.expected / outside : Double.POSITIVE_INFINITY,
                best.ratio,
                1);
    }

    private static Cluster withChance(Cluster cluster, double[] maxima) {
        var atLeast = IntStream.range(0, maxima.length)
                .filter(n -> maxima[n] >= cluster.logLikelihoodRatio())
                .count();
        return new Cluster(
                cluster.places(),
                cluster.radius(),
                cluster.from(),
                cluster.to(),
                cluster.observed(),
                cluster.expected(),
                cluster.relativeRisk(),
                cluster.logLikelihoodRatio(),
                (atLeast + 1.0) / (maxima.length + 1.0));
    }
}
