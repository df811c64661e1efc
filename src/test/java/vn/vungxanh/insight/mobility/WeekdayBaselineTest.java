package vn.vungxanh.insight.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vungxanh.support.Oracle.assertClose;
import static vn.vungxanh.support.Oracle.number;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.vungxanh.insight.mobility.WeekdayBaseline.Standing;
import vn.vungxanh.support.Oracle;

class WeekdayBaselineTest {

    private static final LocalDate MONDAY = LocalDate.of(2021, 3, 1);

    @Test
    void theIndexEqualsTheReference() {
        var oracle = new Oracle("mobility/weekday_index.csv");
        var values = new HashMap<LocalDate, Double>();
        for (var row : oracle.rows()) {
            if (!row.get("value").isEmpty()) {
                values.put(LocalDate.parse(row.get("day")), number(row, "value"));
            }
        }

        var baseline = WeekdayBaseline.of(values, LocalDate.of(2021, 3, 23), LocalDate.of(2021, 4, 26), 3);

        for (var row : oracle.rows()) {
            var day = LocalDate.parse(row.get("day"));
            var compared = baseline.compare(day, values.get(day));
            assertClose(compared.usual(), number(row, "usual"), 1e-12, "usual of " + day);
            if (row.get("index").isEmpty()) {
                assertThat(compared.standing()).isEqualTo(Standing.NO_VALUE);
            } else {
                assertClose(compared.index(), number(row, "index"), 1e-12, "index of " + day);
            }
        }
    }

    @Test
    void anEvenNumberOfDaysHasTheMeanOfTheMiddleTwo() {
        var baseline = WeekdayBaseline.of(mondays(4, 1, 3, 2), MONDAY, MONDAY.plusWeeks(4), 3);

        assertThat(baseline.compare(MONDAY.plusWeeks(10), 5.0).index()).isEqualTo(200);
    }

    @Test
    void oneDayAloneIsEnoughOnlyWhereTheRuleSaysSo() {
        var values = mondays(2);

        assertThat(WeekdayBaseline.of(values, MONDAY, MONDAY, 3)
                        .compare(MONDAY.plusWeeks(1), 1.0)
                        .standing())
                .isEqualTo(Standing.TOO_FEW_DAYS);
        assertThat(WeekdayBaseline.of(values, MONDAY, MONDAY, 1)
                        .compare(MONDAY.plusWeeks(1), 1.0)
                        .index())
                .isEqualTo(50);
    }

    @Test
    void withoutABaselineOrWithAZeroThereIsAReasonAndNoNumber() {
        var none = WeekdayBaseline.of(Map.of(), MONDAY, MONDAY.plusWeeks(5), 3);
        var zero = WeekdayBaseline.of(mondays(0, 0, 0), MONDAY, MONDAY.plusWeeks(5), 3);

        assertThat(none.compare(MONDAY, 1.0).standing()).isEqualTo(Standing.NO_BASELINE);
        assertThat(none.compare(MONDAY, null).standing()).isEqualTo(Standing.NO_VALUE);
        assertThat(zero.compare(MONDAY, 1.0))
                .isEqualTo(new WeekdayBaseline.Compared(Standing.ZERO_BASELINE, 0.0, null, 3));
        assertThat(zero.compare(MONDAY, 1.0).change()).isNull();
    }

    @Test
    void whatIsNoNumberIsPassedOver() {
        var values = mondays(2, Double.NaN, -1, 2, Double.POSITIVE_INFINITY, 2);
        var baseline = WeekdayBaseline.of(values, MONDAY, MONDAY.plusWeeks(6), 3);

        assertThat(baseline.compare(MONDAY.plusWeeks(9), 3.0).index()).isEqualTo(150);
        assertThat(baseline.compare(MONDAY.plusWeeks(9), Double.NaN).standing()).isEqualTo(Standing.NO_VALUE);
        assertThat(baseline.days()).isEqualTo(3);
    }

    private static Map<LocalDate, Double> mondays(double... each) {
        var values = new HashMap<LocalDate, Double>();
        for (var n = 0; n < each.length; n++) {
            values.put(MONDAY.plusWeeks(n), each[n]);
        }
        return values;
    }
}
