package vn.vungxanh.insight.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vungxanh.support.Oracle.assertClose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.Oracle;

class CaseReproductionTest {

    @Test
    void everyWindowEqualsTheReferenceWithAGammaInterval() {
        var cases = new Oracle("reproduction/Flu2009_param_2.6_1.5_w7_input_lambda.csv").column("I");

        compare("Flu2009_WT_param_2.6_1.5_w7.csv", SerialInterval.gamma(2.6, 1.5), cases);
    }

    @Test
    void everyWindowEqualsTheReferenceWithAGivenInterval() {
        var cases = new Oracle("reproduction/SARS2003_nonparam_w7_input_lambda.csv").column("I");
        var weights = new Oracle("reproduction/SARS2003_nonparam_w7_si.csv").column("w");

        compare("SARS2003_WT_w7.csv", new SerialInterval(weights), cases);
    }

    /** Every later case with every earlier one, one by one. */
    @Test
    void theSumOverDaysIsTheSumOverPairsOfCases() {
        var interval = SerialInterval.gamma(4.7, 2.9);
        var counts = new double[] {2, 0, 1, 3, 0, 0, 4, 2, 5, 1, 0, 6};
        var days = new ArrayList<Integer>();
        for (var day = 0; day < counts.length; day++) {
            for (var n = 0; n < counts[day]; n++) {
                days.add(day);
            }
        }
        var infected = new double[counts.length];
        for (var later : days) {
            var all = 0d;
            for (var earlier : days) {
                all += weight(interval, later - earlier);
            }
            for (var earlier : days) {
                infected[earlier] += all > 0 ? weight(interval, later - earlier) / all : 0;
            }
        }

        for (var estimate : new CaseReproduction(interval, 1).of(counts)) {
            assertThat(estimate.mean() * estimate.cases()).isCloseTo(infected[estimate.from()], Offset.offset(1e-12));
        }
    }

    /** Every later case draws one earlier case, four thousand times. */
    @Test
    void theDeviationIsThatOfDrawnChains() {
        var interval = SerialInterval.gamma(4.7, 2.9);
        var counts = new double[] {3, 1, 2, 4, 3, 5, 4, 6, 7, 5, 8, 9};
        var chance = new Random(88);
        var estimate = CaseReproduction.weekly(interval).of(counts).get(1);
        var draws = new double[4_000];
        for (var draw = 0; draw < draws.length; draw++) {
            for (var later = 1; later < counts.length; later++) {
                var weights = new double[later];
                for (var earlier = 0; earlier < later; earlier++) {
                    weights[earlier] = counts[earlier] * interval.weight(later - earlier);
                }
                for (var n = 0; n < counts[later]; n++) {
                    var infector = drawn(weights, chance.nextDouble());
                    draws[draw] += infector >= estimate.from() && infector <= estimate.to() ? 1 / estimate.cases() : 0;
                }
            }
        }

        var mean = Arrays.stream(draws).average().orElseThrow();
        var variance = Arrays.stream(draws)
                .map(each -> Math.pow(each - mean, 2))
                .average()
                .orElseThrow();
        assertClose(estimate.mean(), mean, 0.01, "mean");
        assertClose(estimate.sd(), Math.sqrt(variance), 0.05, "deviation");
    }

    private static int drawn(double[] weights, double level) {
        var left = level * Arrays.stream(weights).sum();
        for (var n = 0; n < weights.length; n++) {
            left -= weights[n];
            if (left < 0) {
                return n;
            }
        }
        return weights.length - 1;
    }

    @Test
    void theLastDaysAreMarkedBecauseThoseWhomTheyInfectHaveNotAppeared() {
        var estimates = CaseReproduction.weekly(SerialInterval.gamma(4.7, 2.9))
                .of(new double[] {1, 2, 2, 3, 2, 3, 2, 3, 2, 3, 3, 2, 3, 2, 3, 2, 3, 2, 3, 3, 2, 3, 2, 3});

        assertThat(estimates.get(0).unfinished()).isFalse();
        var last = estimates.get(estimates.size() - 1);
        assertThat(last.unfinished()).isTrue();
        assertThat(last.seen()).isLessThan(0.5);
        assertThat(last.mean()).isLessThan(estimates.get(5).mean());
    }

    @Test
    void impossibleSeriesAreRefusedAndEmptyWindowsLeftOut() {
        var weekly = CaseReproduction.weekly(SerialInterval.gamma(4.7, 2.9));

        refused(MethodRule.NOTHING_TO_COUNT, weekly, new double[10]);
        refused(MethodRule.SERIES_TOO_SHORT, weekly, new double[] {4});
        refused(MethodRule.NEGATIVE_COUNT, weekly, new double[] {4, -1, 3});
        var gap = new double[40];
        gap[0] = 3;
        gap[39] = 2;
        assertThat(weekly.of(gap))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.mean()).isFinite());
    }

    private static void refused(MethodRule rule, CaseReproduction method, double[] cases) {
        assertThatThrownBy(() -> method.of(cases))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }

    private static double weight(SerialInterval interval, int days) {
        return days > 0 ? interval.weight(days) : 0;
    }

    /** The reference's deviation is that of a hundred simulations, so only its mean is compared. */
    private static void compare(String windows, SerialInterval interval, double[] cases) {
        var ours = CaseReproduction.weekly(interval).of(cases);
        var theirs = new Oracle("reproduction/" + windows).rows();
        assertThat(theirs).isNotEmpty();
        for (var row : theirs) {
            var to = Integer.parseInt(row.get("t_end")) - 1;
            var estimate =
                    ours.stream().filter(each -> each.to() == to).findFirst().orElseThrow();
            assertClose(estimate.mean(), Oracle.number(row, "Mean(R)"), 1e-6, "mean of day " + to);
        }
    }
}
