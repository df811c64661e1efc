package vn.vungxanh.insight.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vungxanh.support.Oracle.assertClose;

import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.Oracle;

class FarringtonTest {

    private static final double CLOSE = 1e-5;

    @ParameterizedTest
    @CsvSource({
        "noufaily_nbPlugin, 4, 10, 26, 1, 2.58, 0, NEGATIVE_BINOMIAL",
        "muan, 4, 10, 26, 1, 2.58, 0, NEGATIVE_BINOMIAL_OF_LIMIT",
        "delta, 4, 1, 3, 0.05, 1, 5, TWO_THIRDS_POWER"
    })
    void boundsExpectationsAndAlarmsEqualTheReference(
            String file,
            int years,
            int periods,
            int skipped,
            double trendLevel,
            double outlier,
            int fewest,
            UpperBound bound) {
        var series = new Oracle("surveillance/salmonella_agona_input.csv").column("observed");
        var method = new Farrington(52, years, 3, periods, skipped, 0.05, trendLevel, outlier, fewest, bound);

        var weeks = method.of(series);

        for (var row : new Oracle("surveillance/agona_farringtonFlexible_" + file + ".csv").rows()) {
            var t = Integer.parseInt(row.get("t")) - 1;
            var week = weeks.get(t - method.history());
            assertThat(week.alarm()).isEqualTo(Boolean.valueOf(row.get("alarm").toLowerCase(Locale.ROOT)));
            if (Double.isNaN(Oracle.number(row, "upperbound"))) {
                assertThat(week.bound()).as("bound of " + t).isNull();
                continue;
            }
            assertClose(week.expected(), Oracle.number(row, "expected"), CLOSE, "expected of " + t);
            assertClose(week.dispersion(), Oracle.number(row, "phi"), CLOSE, "dispersion of " + t);
            assertClose(Objects.requireNonNull(week.bound()), Oracle.number(row, "upperbound"), CLOSE, "bound of " + t);
        }
    }

    @Test
    void aDiseaseThatWasNeverThereHasNoExpectation() {
        var weeks = Farrington.usual().of(new double[Farrington.usual().history() + 4]);

        assertThat(weeks).hasSize(4).noneMatch(Farrington.Week::alarm);
        assertThat(weeks.get(0).expected()).isZero();
    }

    @Test
    void fewerYearsThanAskedAreRefused() {
        assertThatThrownBy(() -> Farrington.usual().of(new double[100]))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(MethodRule.SERIES_TOO_SHORT));
    }
}
