package vn.vungxanh.insight.methods;

import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How unequally cases infect: the number that each infected, as a negative binomial distribution. A small k means that a
 * few infect most.
 *
 * @param mean R, how many a case infects on average
 * @param k dispersion; none when the numbers vary no more than by chance
 * @param low 95 % by profile likelihood; 0 when the data set no limit
 * @param high none when the data set no limit
 * @param superspreaders share of the cases that infected 80 % of all who were infected
 * @param fewestSuperspreaders its limits at 95 %, by those of k
 * @param extinction chance that a single case's chain ends by itself
 * @see <a href="https://doi.org/10.1038/nature04153">Lloyd-Smith et al. 2005</a>
 * @see <a href="https://doi.org/10.12688/wellcomeopenres.15842.3">Endo et al. 2020</a>
 */
public record Offspring(
        int cases,
        double mean,
        @Nullable Double k,
        double low,
        @Nullable Double high,
        double logLikelihood,
        double superspreaders,
        double fewestSuperspreaders,
        double mostSuperspreaders,
        double extinction) {

    private static final double MOST_OF_ALL = 0.8;
    private static final double LARGEST = 1e4;
    private static final double SMALLEST = 1e-6;

    /** @param infected how many each case infected; those who infected nobody must be among them, or k is far too large */
    public static Offspring of(double[] infected) {
        Counts.check(infected, 3);
        for (var each : infected) {
            MethodRule.NOT_A_COUNT.brokenIf(each != Math.rint(each));
        }
        MethodRule.NOTHING_TO_COUNT.brokenIf(Counts.sum(infected) == 0);
        var mean = Counts.mean(infected);
        var often = Arrays.stream(infected).boxed().collect(Collectors.groupingBy(each -> each, Collectors.counting()));
        DoubleUnaryOperator likelihood = k -> logLikelihood(often, mean, k);
        var best = Math.exp(
                Golden.maximum(x -> likelihood.applyAsDouble(Math.exp(x)), Math.log(SMALLEST), Math.log(LARGEST)));
        var top = likelihood.applyAsDouble(best);
        var limit = top - ChiSquaredDistribution.of(1).inverseCumulativeProbability(0.95) / 2;
        var bounded = best < LARGEST / 2;
        var low = likelihood.applyAsDouble(SMALLEST) > limit
                ? 0
                : Golden.root(k -> likelihood.applyAsDouble(k) - limit, SMALLEST, best);
        var high = likelihood.applyAsDouble(LARGEST) > limit
                ? null
                : (Double) Golden.root(k -> likelihood.applyAsDouble(k) - limit, LARGEST, best);
        return new Offspring(
                infected.length,
                mean,
                bounded ? (Double) best : null,
                low,
                high,
                top,
                ConcentratedSpread.share(mean, best, MOST_OF_ALL),
                low == 0 ? 0 : ConcentratedSpread.share(mean, low, MOST_OF_ALL),
                high == null ? MOST_OF_ALL : ConcentratedSpread.share(mean, high, MOST_OF_ALL),
                ConcentratedSpread.extinction(mean, best));
    }

    /** @param often how many cases infected so many */
    private static double logLikelihood(Map<Double, Long> often, double mean, double k) {
        var sum = 0d;
        for (var entry : often.entrySet()) {
            var each = entry.getKey();
            sum += entry.getValue()
                    * (LogGamma.value(each + k)
                            - LogGamma.value(k)
                            - LogGamma.value(each + 1)
                            + k * Math.log(k / (k + mean))
                            + (each == 0 ? 0 : each * Math.log(mean / (k + mean))));
        }
        return sum;
    }

    /** Of as many cases, how many infect so many people by this distribution. */
    public double expected(int infected) {
        var size = k == null ? LARGEST : k;
        return cases * Math.exp(logLikelihood(Map.of((double) infected, 1L), mean, size));
    }
}
