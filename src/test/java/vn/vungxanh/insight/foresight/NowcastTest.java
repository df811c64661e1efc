package vn.vungxanh.insight.foresight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.vungxanh.insight.foresight.Nowcast.Reported;
import vn.vungxanh.insight.methods.MethodRule;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.Oracle;

/** Against the outbreak of 2011 on which the published methods were tried, as it was known on each of its days. */
class NowcastTest {

    private static final LocalDate FIRST = LocalDate.of(2011, 5, 25);
    private static final LocalDate LAST = LocalDate.of(2011, 6, 20);
    private static final int DAYS = 10;

    private final List<Reported> reports = new Oracle("surveillance/husO104Hosp_linelist.csv")
            .rows().stream()
                    .map(row -> new Reported(LocalDate.parse(row.get("dHosp")), LocalDate.parse(row.get("dReport")), 1))
                    .toList();

    private final Map<LocalDate, Long> truth =
            reports.stream().collect(Collectors.groupingBy(Reported::begun, Collectors.counting()));

    @Test
    void itIsCloserToTheTruthThanWhatIsKnownAndThanBothReferences() {
        var references = new Oracle("surveillance/hus_nowcast_scores_summary.csv").column("mae");
        var mean = eachDay(day -> (double) Math.abs(day.median() - truth(day)));
        var untouched = eachDay(day -> (double) Math.abs(day.known() - truth(day)));
        assertThat(mean).isLessThan(9.0).isLessThan(untouched);
        assertThat(Arrays.stream(references))
                .allSatisfy(reference -> assertThat(mean).isLessThan(reference));
    }

    @Test
    void theBandHoldsTheTruthAboutNineteenTimesOfTwenty() {
        var held = eachDay(day -> day.low() <= truth(day) && truth(day) <= day.high() ? 1d : 0d);
        assertThat(held).isBetween(0.90, 0.98);
    }

    @Test
    void whatIsKnownIsNeverTakenBackAndOldDaysAreAsTheyAre() {
        for (var day : new Nowcast(reports, LocalDate.of(2011, 6, 2)).days(60)) {
            assertThat(day.low()).isGreaterThanOrEqualTo(day.known());
            assertThat(day.median()).isBetween(day.low(), day.high());
            assertThat(day.share()).isBetween(0d, 1d);
        }
        var longAgo = new Nowcast(reports, LocalDate.of(2011, 7, 5)).days(60).get(0);
        assertThat(longAgo.high()).isEqualTo(longAgo.known());
    }

    @Test
    void withoutReportsThereIsNoAnswer() {
        assertThatThrownBy(() -> new Nowcast(List.of(), LAST))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(MethodRule.NOTHING_TO_COUNT));
        var one = new Nowcast(List.of(new Reported(LAST, LAST, 1)), LAST).days(5);
        assertThat(one).singleElement().satisfies(day -> assertThat(day.known()).isEqualTo(1));
    }

    private double eachDay(Function<Nowcast.Day, Double> of) {
        var values = new ArrayList<Double>();
        for (var now = FIRST; !now.isAfter(LAST); now = now.plusDays(1)) {
            var days = new Nowcast(reports, now).days(DAYS);
            days.subList(0, DAYS - 1).forEach(day -> values.add(of.apply(day)));
        }
        return values.stream().mapToDouble(value -> value).average().orElseThrow();
    }

    private long truth(Nowcast.Day day) {
        return truth.getOrDefault(day.day(), 0L);
    }
}
