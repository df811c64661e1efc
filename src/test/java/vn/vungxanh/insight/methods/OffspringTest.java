package vn.vungxanh.insight.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vungxanh.support.Oracle.assertClose;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.Oracle;

class OffspringTest {

    @ParameterizedTest
    @CsvSource({"mers_korea_2015", "ebola_sim_clean", "ds4c_korea_traced"})
    void theFitEqualsTheReference(String data) {
        var theirs = new Oracle("offspring/nb_fits.csv").row(Map.of("data", data));

        var ours = Offspring.of(new Oracle("offspring/" + data + "_offspring.csv").column("offspring"));

        assertClose(ours.mean(), Oracle.number(theirs, "R"), 1e-9, "R");
        assertClose(Objects.requireNonNull(ours.k()), Oracle.number(theirs, "k"), 1e-5, "k");
        assertClose(ours.low(), Oracle.number(theirs, "k_lo"), 1e-5, "lower limit");
        assertClose(Objects.requireNonNull(ours.high()), Oracle.number(theirs, "k_hi"), 1e-5, "upper limit");
        assertClose(ours.logLikelihood(), Oracle.number(theirs, "loglik"), 1e-9, "likelihood");
        assertClose(ours.superspreaders(), Oracle.number(theirs, "p80_nb"), 1e-5, "share that made 80 %");
        assertClose(ours.extinction(), Oracle.number(theirs, "extinction_prob"), 1e-6, "extinction");
    }

    @Test
    void equalNumbersHaveNoDispersionToSpeakOf() {
        var equal = Offspring.of(new double[] {1, 1, 1, 1, 1, 1, 1, 1});

        assertThat(equal.k()).isNull();
        assertThat(equal.high()).isNull();
    }

    @Test
    void aChainThatGrowsMayLastForever() {
        assertThat(ConcentratedSpread.extinction(2.5, 0.16)).isBetween(0.5, 1.0);
        assertThat(ConcentratedSpread.extinction(2.5, 100)).isLessThan(0.2);
    }

    @Test
    void halvesAndNobodyInfectedAreRefused() {
        assertThatThrownBy(() -> Offspring.of(new double[] {0.5, 1, 2}))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(MethodRule.NOT_A_COUNT));
        assertThatThrownBy(() -> Offspring.of(new double[] {0, 0, 0}))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(MethodRule.NOTHING_TO_COUNT));
    }
}
