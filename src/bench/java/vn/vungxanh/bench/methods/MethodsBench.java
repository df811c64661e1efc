package vn.vungxanh.bench.methods;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import vn.vungxanh.insight.methods.Ears;
import vn.vungxanh.insight.methods.Farrington;
import vn.vungxanh.insight.methods.Reproduction;
import vn.vungxanh.insight.methods.SerialInterval;
import vn.vungxanh.insight.scan.Cluster;
import vn.vungxanh.insight.scan.Neighbourhood;
import vn.vungxanh.insight.scan.Scan;

/** How long the statistical methods take. See docs/benchmarks/methods.md. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class MethodsBench {

    private static final int PROVINCES = 58;
    private static final int DAYS = 141;
    private static final int PLACES = 259;
    private static final int WEEKS = 366;
    private static final int CASES = 336;

    private final List<double[]> provinces = new ArrayList<>();
    private final double[] days = new double[300];
    private final double[] weeks = new double[52 * 6 + 4];
    private final int[][] map = new int[PLACES][WEEKS];
    private Neighbourhood around;

    public static void main(String... args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(MethodsBench.class.getSimpleName())
                        .build())
                .run();
    }

    @Setup
    public void invent() {
        var random = new Random(88);
        for (var n = 0; n < PROVINCES; n++) {
            var size = Math.exp(random.nextDouble() * 7);
            var series = new double[DAYS];
            for (var day = 0; day < DAYS; day++) {
                var wave = Math.exp(-Math.pow((day - 40.0 - n) / 30, 2));
                series[day] = Math.rint(size * wave * (0.5 + random.nextDouble()));
            }
            series[0] = 1;
            provinces.add(series);
        }
        fill(days, random, 6);
        fill(weeks, random, 4);
        for (var n = 0; n < CASES; n++) {
            map[random.nextInt(PLACES)][random.nextInt(WEEKS)]++;
        }
        around = Neighbourhood.inPlane(random.doubles(PLACES).toArray(), random.doubles(PLACES).toArray());
    }

    private static void fill(double[] series, Random random, int most) {
        for (var i = 0; i < series.length; i++) {
            series[i] = random.nextInt(most);
        }
    }

    /** 58 provinces, 141 days, windows of 7 days. */
    @Benchmark
    public List<Reproduction.Estimate> reproductionOfProvinces() {
        var method = Reproduction.weekly(SerialInterval.gamma(5.2, 2.8));
        var all = new ArrayList<Reproduction.Estimate>();
        provinces.forEach(series -> all.addAll(method.of(series, null)));
        return all;
    }

    @Benchmark
    public List<Ears.Day> earsOf300Days() {
        return Ears.usual().of(days);
    }

    /** The improved method on the last 52 weeks of six years. */
    @Benchmark
    public List<Farrington.Week> farringtonOfAYear() {
        return Farrington.usual().of(weeks);
    }

    /** 259 places, 366 weeks, 336 cases, windows of up to 13 weeks, 999 replicas, by permutation. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    public List<Cluster> scanOf259Places() {
        return Scan.usual(13).permutation(around, map);
    }
}
