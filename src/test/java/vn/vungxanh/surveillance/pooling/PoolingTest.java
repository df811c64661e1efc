package vn.vungxanh.surveillance.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import vn.vungxanh.surveillance.pooling.PooledPrevalence.Pools;

/** The formulas against figures that others computed; the sources stand in the first line of each file. */
class PoolingTest {

    private static final Offset<Double> CLOSE = within(1e-9);

    @Test
    void theBestSizeAndItsCostEqualDorfmans() throws IOException {
        for (var row : rows("dorfman_optimal.csv")) {
            var p = number(row, "p");
            var worth = Boolean.parseBoolean(row.get("worth"));

            var best = PoolDesign.PERFECT.bestSize(p, PoolDesign.LARGEST);

            assertThat(best).as(row.toString()).isEqualTo(worth ? (int) number(row, "n_opt") : 1);
            if (worth) {
                assertThat(PoolDesign.PERFECT.testsPerPerson(p, best))
                        .isCloseTo(number(row, "tests_per_person"), CLOSE);
            }
            assertThat(PoolDesign.PERFECT.testsPerPerson(p, 5)).isCloseTo(number(row, "e5"), CLOSE);
            assertThat(PoolDesign.PERFECT.testsPerPerson(p, 10)).isCloseTo(number(row, "e10"), CLOSE);
        }
    }

    @Test
    void sensitivityAndSpecificityAreReckonedWith() throws IOException {
        for (var row : rows("dorfman_grid_se_sp.csv")) {
            var design = new PoolDesign(number(row, "Se"), number(row, "Sp"));
            var p = number(row, "p");
            var n = (int) number(row, "n");

            assertThat(design.testsPerPerson(p, n))
                    .as(row.toString())
                    .isCloseTo(number(row, "tests_per_person"), CLOSE);
            assertThat(design.positive(p, n)).isCloseTo(number(row, "p_pool_pos"), CLOSE);
            if (n > 1) {
                assertThat(design.found(n)).isCloseTo(number(row, "sens_two_stage"), CLOSE);
            }
        }
    }

    @Test
    void manyTubesTogetherEqualEpiR() throws IOException {
        for (var row : rows("epiR_epi_pooled.csv")) {
            var design = new PoolDesign(number(row, "se"), number(row, "sp"));
            var m = (int) number(row, "m");
            var r = (int) number(row, "r");

            assertThat(design.anyOfTubes(number(row, "P"), m, r))
                    .as(row.toString())
                    .isCloseTo(number(row, "HSe"), CLOSE);
            assertThat(design.noneOfTubes(m, r)).isCloseTo(number(row, "HSp"), CLOSE);
            assertThat(1 - design.noneOfTubes(m, r)).isCloseTo(number(row, "HAPneg"), CLOSE);
        }
    }

    @Test
    void prevalenceAndItsLimitsEqualTheExactOnes() throws IOException {
        for (var row : rows("pooled_prevalence.csv")) {
            var told = PooledPrevalence.of(
                    List.of(new Pools((int) number(row, "n"), (long) number(row, "m"), (long) number(row, "x"))));

            assertThat(told.estimate()).as(row.toString()).isCloseTo(number(row, "mle"), CLOSE);
            assertThat(told.low()).isCloseTo(number(row, "lo_exact"), CLOSE);
            assertThat(told.high()).isCloseTo(number(row, "hi_exact"), CLOSE);
        }
    }

    @Test
    void tubesOfDifferentSizesAgreeWithThoseOfOne() {
        var one = PooledPrevalence.of(List.of(new Pools(5, 200, 10)));
        var split = PooledPrevalence.of(List.of(new Pools(5, 120, 4), new Pools(5, 80, 6)));

        assertThat(split.estimate()).isCloseTo(one.estimate(), CLOSE);
        assertThat(split.low()).isBetween(one.low() * 0.8, one.estimate());
        assertThat(split.high()).isBetween(one.estimate(), one.high() * 1.2);
    }

    @Test
    void poolsOfTenBeatPoolsOfFiveBelowTwoAndAThirdPercent() {
        var design = PoolDesign.PERFECT;

        assertThat(design.testsPerPerson(0.0235, 10)).isLessThan(design.testsPerPerson(0.0235, 5));
        assertThat(design.testsPerPerson(0.0237, 10)).isGreaterThan(design.testsPerPerson(0.0237, 5));
    }

    @Test
    void aDayHoldsFewerPeopleThanRunsTimesPoolSize() {
        assertThat(PoolDesign.PERFECT.peoplePerDay(0, 10, 6_186)).isEqualTo(61_860);
        assertThat(PoolDesign.PERFECT.peoplePerDay(0.01, 10, 6_186)).isLessThan(32_000);
    }

    @Test
    void nothingTestedTellsNothing() {
        var told = PooledPrevalence.of(List.of());

        assertThat(IntStream.of((int) told.low(), (int) told.high())).containsExactly(0, 1);
    }

    private static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static List<CSVRecord> rows(String file) throws IOException {
        var form = CSVFormat.DEFAULT
                .builder()
                .setCommentMarker('#')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(PoolingTest.class.getResourceAsStream("/testing/" + file)),
                StandardCharsets.UTF_8)) {
            return form.parse(reader).getRecords();
        }
    }
}
