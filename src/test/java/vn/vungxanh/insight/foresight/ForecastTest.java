package vn.vungxanh.insight.foresight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import vn.vungxanh.insight.methods.MethodRule;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.Oracle;

/** On provinces of 2021, of each week what was known before it; how well it does on all of them is a benchmark. */
class ForecastTest {

    private static final List<String> PROVINCES = List.of("bac_giang", "bac_ninh", "binh_duong", "da_nang", "tp_hcm");
    private static final int WEEK = 7;

    @Test
    void itBeatsTheLevelOfLastWeek() {
        var forecast = scores((cases, week) -> new Forecast(cases, null).week(week));
        var lastWeek = scores((cases, week) -> new LastWeekAgain(cases).week(week));
        assertThat(forecast[0]).isLessThan(lastWeek[0] * 0.95);
        assertThat(forecast[1]).isLessThan(lastWeek[1] * 0.95);
    }

    @Test
    void theBandHoldsTheTruthAboutNineteenTimesOfTwenty() {
        var held = new ArrayList<Boolean>();
        each((cases, truth) -> {
            var week = new Forecast(cases, null).week(1);
            held.add(week.low() <= truth[0] && truth[0] <= week.high());
        });
        assertThat(held.stream().filter(each -> each).count() / (double) held.size())
                .isBetween(0.88, 1.0);
    }

    @Test
    void whatGrowsAroundRaisesTheForecast() {
        var cases = new double[42];
        Arrays.fill(cases, 20);
        var growing = new double[42];
        Arrays.setAll(growing, day -> Math.exp(day / 10.0) * 10);
        var falling = new double[42];
        Arrays.setAll(falling, day -> Math.exp(-day / 10.0) * 1000);
        assertThat(new Forecast(cases, growing).week(1).median())
                .isGreaterThan(new Forecast(cases, falling).week(1).median());
    }

    @Test
    void quietUnitsAreForecastQuietAndNeverBelowNothing() {
        var quiet = new Forecast(new double[42], null);
        for (var week = 1; week <= 2; week++) {
            assertThat(quiet.week(week).values()).isSorted();
            assertThat(quiet.week(week).values()[0]).isNotNegative();
            assertThat(quiet.week(week).median()).isLessThan(1);
        }
        var corrected = new double[42];
        corrected[41] = -5;
        corrected[40] = 3;
        assertThat(Arrays.stream(new Forecast(corrected, null).week(2).values()))
                .allSatisfy(value -> assertThat(value).isNotNegative().isFinite());
    }

    @Test
    void whereItDidWorseTheLevelOfLastWeekIsShownAndSaid() {
        var steady = new double[120];
        Arrays.fill(steady, 10);
        var foresight = Foresight.of(steady, null);
        assertThat(foresight.ofLastWeek()).isZero();
        assertThat(foresight.weeks()).allSatisfy(week -> {
            assertThat(week.byNaive()).isTrue();
            assertThat(week.cases().median()).isEqualTo(70);
        });
        var young = new double[43];
        Arrays.fill(young, 10);
        assertThat(Foresight.of(young, null).trials()).isZero();
        assertThat(Foresight.of(young, null).weeks()).noneMatch(WeekAhead::byNaive);
    }

    @Test
    void aSeriesThatIsTooShortHasNoAnswer() {
        assertThatThrownBy(() -> Foresight.of(new double[41], null))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(MethodRule.SERIES_TOO_SHORT));
    }

    @Test
    void theScoreIsTheMeanOfTheLossesOfItsQuantiles() {
        var certain = new Quantiles(new double[23]);
        assertThat(certain.score(10)).isEqualTo(10.0 * 2 * 11.5 / 23, within(1e-12));
        assertThat(certain.score(-10)).isEqualTo(10.0, within(1e-12));
        assertThat(Quantiles.levels()).hasSize(23).isSorted().contains(0.025, 0.5, 0.975);
    }

    private static double[] scores(BiFunction<double[], Integer, Quantiles> method) {
        var sums = new double[2];
        var count = new int[1];
        each((cases, truth) -> {
            count[0]++;
            for (var week = 1; week <= 2; week++) {
                sums[week - 1] += method.apply(cases, week).logScore(truth[week - 1]);
            }
        });
        return Arrays.stream(sums).map(sum -> sum / count[0]).toArray();
    }

    private interface Trial {
        void on(double[] cases, double[] truth);
    }

    private static void each(Trial trial) {
        for (var province : PROVINCES) {
            var cases = new Oracle("reproduction/" + province + "_input_lambda.csv").column("I");
            for (var end = Forecast.days(); end + 2 * WEEK <= cases.length; end += WEEK) {
                trial.on(Arrays.copyOf(cases, end), new double[] {
                    Arrays.stream(cases, end, end + WEEK).sum(),
                    Arrays.stream(cases, end + WEEK, end + 2 * WEEK).sum()
                });
            }
        }
    }
}
