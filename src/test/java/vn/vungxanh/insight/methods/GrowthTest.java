package vn.vungxanh.insight.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vungxanh.support.Oracle.assertClose;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.Oracle;

class GrowthTest {

    private static final Oracle PROVINCES = new Oracle("growth/vietnam2021_glm_growth.csv");

    @ParameterizedTest
    @CsvSource({
        "bac_giang, Tỉnh Bắc Giang",
        "bac_ninh, Tỉnh Bắc Ninh",
        "tp_hcm, Thành phố Hồ Chí Minh",
        "binh_duong, Tỉnh Bình Dương",
        "da_nang, Thành phố Đà Nẵng"
    })
    void theProvincesGrowAsTheReferenceSays(String file, String province) {
        var theirs = PROVINCES.row(Map.of("province", province, "model", "quasipoisson"));
        var counts = between(file, theirs.get("from"), theirs.get("to"));

        var quasi = Growth.quasiPoisson(counts);
        assertClose(quasi.rate(), Oracle.number(theirs, "r"), 1e-6, "rate");
        assertClose(quasi.error(), Oracle.number(theirs, "se_r"), 1e-6, "error");
        assertClose(quasi.dispersion(), Oracle.number(theirs, "dispersion"), 1e-6, "dispersion");
        assertClose(Objects.requireNonNull(quasi.doublingDays()), Oracle.number(theirs, "doubling"), 1e-6, "doubling");

        var poisson = PROVINCES.row(Map.of("province", province, "model", "poisson"));
        assertClose(Growth.poisson(counts).error(), Oracle.number(poisson, "se_r"), 1e-6, "error by chance alone");

        var negative = PROVINCES.row(Map.of("province", province, "model", "nb"));
        var crowded = Growth.negativeBinomial(counts);
        assertClose(crowded.rate(), Oracle.number(negative, "r"), 1e-6, "rate, negative binomial");
        assertClose(crowded.error(), Oracle.number(negative, "se_r"), 1e-6, "error, negative binomial");
        assertClose(crowded.dispersion(), Oracle.number(negative, "dispersion"), 1e-6, "size, negative binomial");
    }

    @Test
    void aLineThroughTheLogarithmsEqualsTheReference() {
        var weeks = new Oracle("growth/ebola_sim_clean_first5months_incidence_int7.csv").column("count");
        var middles = IntStream.range(0, weeks.length)
                .mapToDouble(week -> 7 * week + 3.5)
                .toArray();
        compare(Growth.logLinear(weeks, middles), new Oracle("growth/ebola_sim_clean_first5months_fit_int7.csv"));

        var days = new Oracle("growth/mers_korea_onset_growth_incidence_int1.csv").column("count");
        var noons =
                IntStream.range(0, days.length).mapToDouble(day -> day + 0.5).toArray();
        compare(Growth.logLinear(days, noons), new Oracle("growth/mers_korea_onset_growth_fit_int1.csv"));
    }

    @Test
    void aFlatSeriesDoesNotDoubleAndAnEmptyOneHasNoAnswer() {
        assertThat(Growth.quasiPoisson(new double[] {4, 4, 4, 4, 4}).doublingDays())
                .isNull();
        assertThatThrownBy(() -> Growth.quasiPoisson(new double[] {0, 0, 0, 0, 0}))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(MethodRule.NOTHING_TO_COUNT));
        assertThatThrownBy(() -> Growth.quasiPoisson(new double[] {3, 4}))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(MethodRule.SERIES_TOO_SHORT));
    }

    private static void compare(Growth.Fit fit, Oracle oracle) {
        var theirs = Map.of("r", fit.rate(), "r_lo", fit.low(), "r_hi", fit.high());
        theirs.forEach((stat, ours) ->
                assertClose(ours, Oracle.number(oracle.row(Map.of("stat", stat)), "value"), 1e-9, stat));
    }

    private static double[] between(String file, String from, String to) {
        return new Oracle("reproduction/" + file + "_input_lambda.csv")
                .rows().stream()
                        .filter(row -> !LocalDate.parse(row.get("date")).isBefore(LocalDate.parse(from))
                                && !LocalDate.parse(row.get("date")).isAfter(LocalDate.parse(to)))
                        .mapToDouble(row -> Oracle.number(row, "I"))
                        .toArray();
    }
}
