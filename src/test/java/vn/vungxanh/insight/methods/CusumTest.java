package vn.vungxanh.insight.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vungxanh.support.Oracle.assertClose;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vungxanh.support.Oracle;

class CusumTest {

    private static final int HISTORY = 208;

    @ParameterizedTest
    @EnumSource(Cusum.Scale.class)
    void alarmsAndBoundsEqualTheReference(Cusum.Scale scale) {
        var series = new Oracle("surveillance/salmonella_agona_input.csv").column("observed");
        var theirs = new Oracle("surveillance/agona_cusum_k1.04_h2.26_%s.csv"
                .formatted(scale.name().toLowerCase(java.util.Locale.ROOT)));
        var usual = Counts.mean(Arrays.copyOf(series, HISTORY));

        var days = new Cusum(usual, 1.04, 2.26, scale).of(Arrays.copyOfRange(series, HISTORY, series.length));

        assertThat(days).hasSameSizeAs(theirs.rows());
        for (var day : days) {
            var row = theirs.rows().get(day.index());
            assertThat(day.alarm()).as(row.get("t")).isEqualTo("1".equals(row.get("alarm")));
            assertClose(day.bound(), Oracle.number(row, "upperbound"), 1e-9, row.get("t"));
        }
    }
}
