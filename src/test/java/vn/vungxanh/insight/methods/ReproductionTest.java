package vn.vungxanh.insight.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vungxanh.support.Oracle.assertClose;

import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.Oracle;

class ReproductionTest {

    private static final double CLOSE = 1e-9;
    private static final String[] QUANTILES = {
        "Quantile.0.025(R)",
        "Quantile.0.05(R)",
        "Quantile.0.25(R)",
        "Median(R)",
        "Quantile.0.75(R)",
        "Quantile.0.95(R)",
        "Quantile.0.975(R)"
    };

    @ParameterizedTest
    @CsvSource({"Flu2009_nonparam_w7, 7, 5, 5", "Flu1918_nonparam_w7, 7, 5, 5", "SARS2003_nonparam_w7, 7, 5, 5"})
    void everyWindowEqualsTheReferenceWithAGivenInterval(String set, int window, double mean, double sd) {
        var weights = new Oracle("reproduction/" + set + "_si.csv").column("w");
        var given = new Oracle("reproduction/" + set + "_input_lambda.csv");

        compare(new Reproduction(new SerialInterval(weights), window, mean, sd), given, set + "_R.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "Flu2009_param_2.6_1.5_w1, 1, 5, 5",
        "Flu2009_param_2.6_1.5_w7, 7, 5, 5",
        "Flu2009_param_2.6_1.5_w14, 14, 5, 5",
        "Flu2009_param_prior_2_1, 7, 2, 1"
    })
    void everyWindowEqualsTheReferenceWithAGammaInterval(String set, int window, double mean, double sd) {
        var given = new Oracle("reproduction/" + set + "_input_lambda.csv");

        compare(new Reproduction(SerialInterval.gamma(2.6, 1.5), window, mean, sd), given, set + "_R.csv");
    }

    @ParameterizedTest
    @CsvSource({"bac_giang", "bac_ninh", "binh_duong", "da_nang", "tp_hcm"})
    void everyProvinceEqualsTheReference(String province) {
        var given = new Oracle("reproduction/" + province + "_input_lambda.csv");

        compare(Reproduction.weekly(SerialInterval.gamma(5.2, 2.8)), given, province + "_R_si5.2_2.8_w7.csv");
    }

    @ParameterizedTest
    @CsvSource({"2.6, 1.5", "3.96, 4.75", "4.7, 2.9", "5.2, 2.8", "8.4, 3.8", "14.9, 3.9"})
    void theGammaIntervalByDayEqualsTheReference(double mean, double sd) {
        var theirs = new Oracle("reproduction/discr_si_%s_%s.csv".formatted(mean, sd)).column("w");
        var ours = SerialInterval.gamma(mean, sd);

        for (var day = 0; day < theirs.length; day++) {
            assertThat(ours.weight(day)).isCloseTo(theirs[day], Offset.offset(1e-12));
        }
    }

    @Test
    void anEpidemicYoungerThanTheIntervalHasNoAnswerAndFewCasesAreFlagged() {
        var slow = Reproduction.weekly(SerialInterval.gamma(14.9, 3.9));

        var estimates = slow.of(new double[] {1, 0, 1, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 2, 3, 2}, null);

        assertThat(estimates.get(0).mean()).isNull();
        assertThat(estimates.get(0).fewCases()).isTrue();
        assertThat(estimates.get(estimates.size() - 1).mean()).isPositive();
    }

    @Test
    void importedCasesInfectButWereNotInfectedHere() {
        var weekly = Reproduction.weekly(SerialInterval.gamma(5.2, 2.8));
        var cases = new double[] {3, 2, 4, 5, 3, 6, 5, 7, 6, 8, 9, 7};
        var abroad = new double[] {3, 1, 2, 2, 1, 2, 2, 2, 2, 3, 3, 2};

        var without = weekly.of(cases, null);
        var with = weekly.of(cases, abroad);

        for (var window = 0; window < with.size(); window++) {
            assertThat(with.get(window).mean()).isLessThan(without.get(window).mean());
        }
    }

    @Test
    void impossibleSeriesAreRefused() {
        var weekly = Reproduction.weekly(SerialInterval.gamma(5.2, 2.8));

        assertThatThrownBy(() -> weekly.of(new double[] {1, -1, 2}, null))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(MethodRule.NEGATIVE_COUNT));
        assertThatThrownBy(() -> weekly.of(new double[] {1, Double.NaN, 2}, null))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(MethodRule.NOT_A_COUNT));
        assertThatThrownBy(() -> weekly.of(new double[] {1}, null))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(MethodRule.SERIES_TOO_SHORT));
        assertThatThrownBy(() -> weekly.of(new double[] {1, 2}, new double[] {0, 3}))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(MethodRule.NEGATIVE_COUNT));
        assertThat(weekly.of(new double[] {0, 0, 0}, null)).isEmpty();
    }

    private static void compare(Reproduction method, Oracle given, String windows) {
        var cases = given.column("I");
        var imported = given.rows().get(0).isMapped("imported") ? given.column("imported") : null;
        var pressures = given.column("lambda");
        var ours = method.infectivity(cases);
        for (var day = 1; day < ours.length; day++) {
            assertClose(ours[day], pressures[day], CLOSE, "infectivity of day " + day);
        }
        var theirs = new Oracle("reproduction/" + windows).rows();
        var estimates = method.of(cases, imported);
        assertThat(theirs).isNotEmpty();
        for (var row : theirs) {
            var to = Integer.parseInt(row.get("t_end")) - 1;
            var estimate = estimates.stream()
                    .filter(each -> each.to() == to)
                    .findFirst()
                    .orElseThrow();
            if (Double.isNaN(Oracle.number(row, "Mean(R)"))) {
                assertThat(estimate.mean()).isNull();
                continue;
            }
            assertClose(
                    Objects.requireNonNull(estimate.mean()), Oracle.number(row, "Mean(R)"), CLOSE, "mean of day " + to);
            assertClose(Objects.requireNonNull(estimate.sd()), Oracle.number(row, "Std(R)"), CLOSE, "sd of day " + to);
            for (var level = 0; level < QUANTILES.length; level++) {
                var quantile = Objects.requireNonNull(estimate.quantiles())[level];
                assertClose(quantile, Oracle.number(row, QUANTILES[level]), CLOSE, QUANTILES[level] + " of day " + to);
            }
        }
    }
}
