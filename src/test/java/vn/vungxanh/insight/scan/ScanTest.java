package vn.vungxanh.insight.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.vungxanh.insight.methods.MethodRule;
import vn.vungxanh.kernel.RuleBroken;

class ScanTest {

    private static final SampleData WESER_EMS = new SampleData("weserems", "2002-12-29", 104);
    private static final SampleData IMDEPI = new SampleData("imdepi", "2008-12-31", 366);

    /** Columns of the reference's table of clusters. */
    private static final int START = 6;

    private static final int END = 7;
    private static final int PLACES = 8;
    private static final int RATIO = 9;
    private static final int OBSERVED = 11;

    @Test
    void clustersOfPermutedCasesEqualTheReference() {
        var data = IMDEPI;

        var ours = new Scan(0.5, 13, false, 2, 99, 8, 1).permutation(data.around, data.counts);

        var theirs = SampleData.clusters("imdepi_stp_30d");
        assertThat(ours).hasSize(8);
        assertThat(sorted(data, ours))
                .containsExactlyElementsOf(
                        theirs.stream().map(row -> words(data, row)).sorted().toList());
        for (var n = 0; n < theirs.size(); n++) {
            assertThat(ours.get(n).logLikelihoodRatio())
                    .isCloseTo(Double.parseDouble(theirs.get(n)[RATIO]), within(1e-6));
        }
        assertThat(ours.get(0).p()).isCloseTo(0.439, within(0.2));
    }

    @Test
    void clustersAmongPeopleEqualTheReference() {
        var data = WESER_EMS;

        var ours = new Scan(0.5, 52, false, 2, 99, 10, 1).poisson(data.around, data.counts, data.people("weserems"));

        var theirs = SampleData.clusters("weserems_st_poisson").get(0);
        assertThat(words(data, ours.get(0))).isEqualTo(words(data, theirs));
        assertThat(ours.get(0).logLikelihoodRatio()).isCloseTo(Double.parseDouble(theirs[RATIO]), within(1e-6));
        assertThat(ours.get(0).expected()).isCloseTo(105.55, within(0.005));
        assertThat(ours.get(0).relativeRisk()).isCloseTo(24.54, within(0.005));
        assertThat(ours.get(0).p()).isEqualTo(0.01);
    }

    @Test
    void noWindowIsLikelierThanTheOneFound() {
        var random = new Random(88);
        for (var world = 0; world < 40; world++) {
            var places = 2 + random.nextInt(6);
            var intervals = 1 + random.nextInt(9);
            var counts = new int[places][intervals];
            var people = new double[places][intervals];
            for (var place = 0; place < places; place++) {
                for (var i = 0; i < intervals; i++) {
                    counts[place][i] = random.nextInt(4) == 0 ? random.nextInt(5) : 0;
                    people[place][i] = 10 + random.nextInt(90);
                }
            }
            counts[0][0] += 2;
            var around = Neighbourhood.inPlane(
                    random.doubles(places).toArray(), random.doubles(places).toArray());
            var scan = new Scan(0.6, 1 + random.nextInt(intervals), world % 3 == 0, 2, 0, 1, 1);

            var found = scan.poisson(around, counts, people).stream()
                    .mapToDouble(Cluster::logLikelihoodRatio)
                    .max()
                    .orElse(0);

            assertThat(found).as("world %d", world).isCloseTo(likeliest(scan, around, counts, people), within(1e-9));
        }
    }

    @Test
    void aFurtherClusterSharesNoPlaceAtTheSameTime() {
        var data = WESER_EMS;

        var found = new Scan(0.5, 52, false, 2, 0, 10, 1).poisson(data.around, data.counts, data.people("weserems"));

        assertThat(found)
                .hasSize(10)
                .isSortedAccordingTo((a, b) -> Double.compare(b.logLikelihoodRatio(), a.logLikelihoodRatio()));
        for (var one : found) {
            assertThat(found)
                    .allSatisfy(other ->
                            assertThat(other == one || apart(one, other)).isTrue());
        }
    }

    @Test
    void lookedAtEveryDayOnlyWhatLastsUntilNowCounts() {
        var counts = new int[][] {{0, 9, 9, 0, 0, 0}, {0, 0, 0, 0, 4, 4}, {1, 0, 1, 0, 1, 0}};
        var people = new double[][] {{1, 1, 1, 1, 1, 1}, {1, 1, 1, 1, 1, 1}, {1, 1, 1, 1, 1, 1}};
        var around = Neighbourhood.onEarth(new double[] {21, 22, 23}, new double[] {103, 103, 103});

        var past = Scan.usual(3).poisson(around, counts, people).get(0);
        var now = Scan.usual(3).prospective().poisson(around, counts, people).get(0);

        assertThat(past.places()).containsExactly(0);
        assertThat(now.places()).containsExactly(1);
        assertThat(now.from()).isEqualTo(4);
        assertThat(now.to()).isEqualTo(5);
    }

    @Test
    void nonsenseIsRefused() {
        var around = Neighbourhood.inPlane(new double[] {0, 1}, new double[] {0, 1});
        refused(MethodRule.SERIES_TOO_SHORT, () -> Scan.usual(1).permutation(around, new int[][] {{1, 1}}));
        refused(MethodRule.NEGATIVE_COUNT, () -> Scan.usual(1).permutation(around, new int[][] {{1, -1}, {1, 1}}));
        refused(MethodRule.NOTHING_TO_COUNT, () -> Scan.usual(1).permutation(around, new int[][] {{1, 0}, {0, 0}}));
        refused(
                MethodRule.NOTHING_TO_COUNT,
                () -> Scan.usual(1).poisson(around, new int[][] {{1, 1}, {0, 0}}, new double[2][2]));
        refused(MethodRule.NOT_A_COUNT, () -> Neighbourhood.inPlane(new double[] {Double.NaN}, new double[] {0}));
        refused(MethodRule.PARAMETER_OUT_OF_RANGE, () -> Scan.usual(0));
    }

    private static void refused(MethodRule rule, org.assertj.core.api.ThrowableAssert.ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }

    private static boolean apart(Cluster one, Cluster other) {
        return one.places().stream().noneMatch(other.places()::contains)
                || one.to() < other.from()
                || other.to() < one.from();
    }

    /** Every circle and every window, without any short cut. */
    private static double likeliest(Scan scan, Neighbourhood around, int[][] counts, double[][] people) {
        var cases = 0;
        var all = 0d;
        for (var place = 0; place < counts.length; place++) {
            for (var i = 0; i < counts[0].length; i++) {
                cases += counts[place][i];
                all += people[place][i];
            }
        }
        var best = 0d;
        for (var centre = 0; centre < counts.length; centre++) {
            var circle = new ArrayList<Integer>();
            var held = 0d;
            for (var place : around.nearest(centre)) {
                circle.add(place);
                for (var each : people[place]) {
                    held += each / all;
                }
                if (held <= scan.largestShare() || circle.size() == 1) {
                    best = Math.max(best, likeliest(scan, circle, counts, people, cases, cases / all));
                }
            }
        }
        return best;
    }

    private static double likeliest(
            Scan scan, List<Integer> circle, int[][] counts, double[][] people, int cases, double rate) {
        var best = 0d;
        var intervals = counts[0].length;
        for (var from = 0; from < intervals; from++) {
            var inside = 0;
            var expected = 0d;
            for (var to = from; to < intervals && to - from < scan.longest(); to++) {
                for (var place : circle) {
                    inside += counts[place][to];
                    expected += people[place][to] * rate;
                }
                if (inside >= scan.fewestCases() && (!scan.untilNow() || to == intervals - 1)) {
                    best = Math.max(best, new Likelihood(cases).ratio(inside, expected));
                }
            }
        }
        return best;
    }

    private static List<String> sorted(SampleData data, List<Cluster> clusters) {
        return clusters.stream().map(cluster -> words(data, cluster)).sorted().toList();
    }

    private static String words(SampleData data, Cluster cluster) {
        return "%s and %d places, weeks %d to %d, %d cases"
                .formatted(
                        data.ids.get(cluster.places().get(0)),
                        cluster.places().size(),
                        cluster.from(),
                        cluster.to(),
                        cluster.observed());
    }

    private static String words(SampleData data, String[] theirs) {
        return "%s and %s places, weeks %d to %d, %s cases"
                .formatted(
                        theirs[1], theirs[PLACES], data.week(theirs[START]), data.week(theirs[END]), theirs[OBSERVED]);
    }
}
