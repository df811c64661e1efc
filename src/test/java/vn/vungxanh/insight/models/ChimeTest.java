package vn.vungxanh.insight.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vungxanh.support.Oracle.assertClose;
import static vn.vungxanh.support.Oracle.number;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vungxanh.insight.models.Chime.Stay;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.Oracle;

class ChimeTest {

    @ParameterizedTest
    @ValueSource(strings = {"chime_default_philadelphia", "province_1p8M_full_share"})
    void bedsEqualTheReference(String region) {
        var parameters = new Oracle("chime/" + region + "_params.csv");
        var theirs = new Oracle("chime/" + region + ".csv").rows();

        var ours = model(parameters).run();

        assertThat(ours.size()).isEqualTo(theirs.size());
        for (var n = 0; n < ours.size(); n++) {
            var day = ours.get(n);
            var row = theirs.get(n);
            assertThat(day.day()).isEqualTo((int) number(row, "day"));
            assertClose(day.susceptible(), number(row, "s"), 1e-9, "susceptible");
            assertClose(day.infectious(), number(row, "i"), 1e-9, "infectious");
            assertClose(day.removed(), number(row, "r"), 1e-9, "removed");
            same(day.hospital(), row, "hospitalized", n);
            same(day.intensive(), row, "icu", n);
            same(day.ventilated(), row, "ventilated", n);
        }
    }

    @Test
    void aShareOfNothingIsRefused() {
        assertThatThrownBy(() -> new Stay(0, 7)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() ->
                        new Chime(10, 0.01, 1, 4, 0, 14, 10, new Stay(0.01, 7), new Stay(0.01, 7), new Stay(0.01, 7)))
                .isInstanceOf(RuleBroken.class);
    }

    private static void same(Chime.Beds ours, org.apache.commons.csv.CSVRecord theirs, String kind, int n) {
        assertClose(ours.ever(), number(theirs, "ever_" + kind), 1e-9, "ever " + kind);
        assertClose(ours.census(), number(theirs, "census_" + kind), 1e-9, kind + " census");
        if (n > 0) {
            assertClose(ours.admitted(), number(theirs, "admits_" + kind), 1e-9, kind + " admitted");
        }
    }

    private static Chime model(Oracle parameters) {
        return new Chime(
                value(parameters, "population"),
                value(parameters, "market_share"),
                value(parameters, "current_hospitalized"),
                value(parameters, "doubling_time"),
                value(parameters, "relative_contact_rate"),
                value(parameters, "infectious_days"),
                (int) value(parameters, "n_days"),
                stay(parameters, "hosp"),
                stay(parameters, "icu"),
                stay(parameters, "vent"));
    }

    private static Stay stay(Oracle parameters, String kind) {
        return new Stay(value(parameters, kind + "_rate"), (int) value(parameters, kind + "_los"));
    }

    private static double value(Oracle parameters, String key) {
        return number(parameters.row(Map.of("key", key)), "value");
    }
}
