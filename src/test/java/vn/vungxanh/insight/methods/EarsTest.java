package vn.vungxanh.insight.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vungxanh.support.Oracle.assertClose;

import java.util.Objects;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.Oracle;

class EarsTest {

    private static final double CLOSE = 1e-9;

    @ParameterizedTest
    @ValueSource(
            strings = {"salmonella_agona", "rki_h1_nrwrp", "rki_k1", "rki_m1", "rki_m2", "rki_m3", "rki_m4", "rki_m5"})
    void allThreeStatisticsAndAlarmsEqualTheDefinition(String series) {
        var theirs = new Oracle("surveillance/" + series + "_ears_definition_minsd0.5.csv");

        var days = Ears.usual().of(theirs.column("observed"));

        for (var day : days) {
            var row = theirs.rows().get(day.index());
            compare(row, "C1", day.c1(), "alarm1", day.alarm1());
            compare(row, "C2", day.c2(), "alarm2", day.alarm2());
            compare(row, "C3", day.c3(), "alarm3", day.alarm3());
        }
    }

    @Test
    void theUpperBoundsEqualTheReference() {
        bounds("agona_ears_C1_alpha0.001", new Ears(7, 2, 0), 0, 0.001);
        bounds("agona_ears_C2_alpha0.001", new Ears(7, 2, 0), 2, 0.001);
        bounds("agona_ears_C1_b14_minS0.5_alpha0.01", new Ears(14, 2, 0.5), 0, 0.01);
        bounds("agona_ears_C2_b14_minS0.5_alpha0.01", new Ears(14, 2, 0.5), 2, 0.01);
    }

    @Test
    void aConstantSeriesNeverAlarmsAndOneCaseAfterNothingDoes() {
        assertThat(Ears.usual().of(new double[20])).noneMatch(Ears.Day::alarm);
        var first = new double[20];
        first[15] = 2;
        assertThat(Ears.usual().of(first).get(15).alarm1()).isTrue();
        assertThat(new Ears(7, 2, 0).of(first).get(15).c1()).isFinite();
    }

    @Test
    void tooShortIsAnAnswerWithoutStatisticsAndACorrectionBelowZeroIsRefused() {
        assertThat(Ears.usual().of(new double[] {3}).get(0).c1()).isNull();
        assertThatThrownBy(() -> Ears.usual().of(new double[] {3, -2}))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(MethodRule.NEGATIVE_COUNT));
    }

    private static void bounds(String file, Ears ears, int behind, double alpha) {
        var theirs = new Oracle("surveillance/" + file + ".csv").rows();
        var series = new Oracle("surveillance/salmonella_agona_input.csv").column("observed");
        for (var row : theirs) {
            var day = Integer.parseInt(row.get("t")) - 1;
            var ours = Objects.requireNonNull(ears.bound(series, day, behind, alpha));
            assertClose(ours, Oracle.number(row, "upperbound"), CLOSE, file + " day " + day);
        }
    }

    private static void compare(CSVRecord row, String name, @Nullable Double ours, String alarm, boolean alarmed) {
        var theirs = Oracle.number(row, name);
        if (Double.isNaN(theirs)) {
            assertThat(ours).isNull();
        } else {
            assertClose(Objects.requireNonNull(ours), theirs, CLOSE, name + " of " + row.get("t"));
            assertThat(alarmed).as("alarm of " + row.get("t")).isEqualTo("1".equals(row.get(alarm)));
        }
    }
}
