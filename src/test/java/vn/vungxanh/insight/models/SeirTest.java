package vn.vungxanh.insight.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.vungxanh.support.Oracle.assertClose;
import static vn.vungxanh.support.Oracle.number;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vungxanh.insight.methods.MethodRule;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.Oracle;

class SeirTest {

    private static final double PEOPLE = 1_800_000;

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "3", "5.08"})
    void theCourseEqualsTheReference(String reproduction) {
        var theirs = new Oracle("seir/seir_R0_" + reproduction + "_N1800000.csv").rows();

        var ours = Seir.simple(PEOPLE, 3, 5)
                .run(10, List.of(new Phase(0, Double.parseDouble(reproduction))), theirs.size() - 1);

        for (var day : ours) {
            var row = theirs.get(day.day());
            same(day.susceptible(), number(row, "S"), "S on day " + day.day());
            same(day.exposed(), number(row, "E"), "E on day " + day.day());
            same(day.infectious(), number(row, "I"), "I on day " + day.day());
            same(day.removed(), number(row, "R"), "R on day " + day.day());
        }
    }

    @Test
    void stagesBedsAndMeasuresFromDay60EqualTheReference() {
        var theirs = new Oracle("seir/seir_hospital_step60.csv").rows();
        var model = new Seir(PEOPLE, 3, 2, 5, 2, 0.2, 0.25, 8, 14);

        var ours = model.run(10, List.of(new Phase(0, 3), new Phase(60, 1.2)), theirs.size() - 1);

        for (var day : ours) {
            var row = theirs.get(day.day());
            var what = " on day " + day.day();
            same(day.susceptible(), number(row, "S"), "S" + what);
            same(day.exposed(), number(row, "E1") + number(row, "E2"), "E" + what);
            same(day.infectious(), number(row, "I1") + number(row, "I2"), "I" + what);
            same(day.removed(), number(row, "R"), "R" + what);
            same(day.ward(), number(row, "H"), "ward" + what);
            same(day.intensive(), number(row, "C"), "intensive care" + what);
            same(day.admissions(), number(row, "cumAdm"), "admissions" + what);
            same(day.intensiveAdmissions(), number(row, "cumIcu"), "to intensive care" + what);
        }
    }

    @Test
    void anEpidemicWithoutMeasuresEndsAtItsFinalSize() {
        for (var row : new Oracle("seir/final_size.csv").rows()) {
            assertClose(Seir.finalSize(number(row, "R0")), number(row, "final_size"), 1e-9, row.get("R0"));
        }
        assertThat(Seir.finalSize(0.9)).isZero();
        assertThat(Seir.finalSize(1)).isZero();
    }

    @Test
    void aGrowthRateBecomesAReproductionNumber() {
        for (var row : new Oracle("seir/growth_to_R.csv").rows()) {
            var growth = number(row, "r");
            var gamma = GrowthToReproduction.gamma(growth, number(row, "mean"), number(row, "sd"));
            assertClose(gamma, number(row, "R_gamma"), 1e-9, "gamma " + row);
            assertClose(GrowthToReproduction.exponential(growth, 3, 5), number(row, "R_seir_exp"), 1e-9, "SEIR " + row);
        }
    }

    @Test
    void aMeasureWithinADayCountsFromItsHour() {
        var model = Seir.simple(1000, 3, 5);

        var late = model.run(10, List.of(new Phase(0, 3), new Phase(10.5, 0.5)), 30);
        var early = model.run(10, List.of(new Phase(0, 3), new Phase(10, 0.5)), 30);

        assertThat(late.get(10)).isEqualTo(early.get(10));
        assertThat(late.get(30).removed()).isGreaterThan(early.get(30).removed());
    }

    @Test
    void nonsenseIsRefused() {
        refused(() -> Seir.simple(0, 3, 5));
        refused(() -> Seir.simple(1000, Double.NaN, 5));
        refused(() -> new Seir(1000, 3, 0, 5, 2, 0.2, 0.25, 8, 14));
        refused(() -> new Seir(1000, 3, 2, 5, 2, 1.2, 0.25, 8, 14));
        refused(() -> Seir.simple(1000, 3, 5).run(1001, List.of(new Phase(0, 3)), 10));
        refused(() -> Seir.simple(1000, 3, 5).run(1, List.of(), 10));
        refused(() -> Seir.simple(1000, 3, 5).run(1, List.of(new Phase(1, 3)), 10));
        refused(() -> Seir.simple(1000, 3, 5).run(1, List.of(new Phase(0, 3), new Phase(0, 2)), 10));
        refused(() -> Seir.finalSize(Double.NaN));
    }

    /** The reference itself is sure of no less than a thousandth of a millionth of a person. */
    private static void same(double ours, double theirs, String what) {
        assertThat(ours).as(what).isCloseTo(theirs, within(1e-6 * Math.max(1e-3, theirs)));
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.rule()).isEqualTo(MethodRule.PARAMETER_OUT_OF_RANGE));
    }
}
