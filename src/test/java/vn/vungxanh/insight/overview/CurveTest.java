package vn.vungxanh.insight.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveTest {

    private static final LocalDate FIRST = LocalDate.of(2021, 5, 7);

    @Test
    void daysWithoutCasesAreDrawnToo() {
        var curve = Curve.of(FIRST, FIRST.plusDays(4), List.of(day(0, 1, 0), day(3, 2, 1)), 1);

        assertThat(curve.days()).extracting(CurveDay::total).containsExactly(1L, 0L, 0L, 3L, 0L);
    }

    @Test
    void theLastDaysAreShadedAsIncomplete() {
        var curve = Curve.of(FIRST, FIRST.plusDays(4), List.of(), 2);

        assertThat(curve.days()).extracting(CurveDay::incomplete).containsExactly(false, false, false, true, true);
        assertThat(curve.shades()).hasSize(1);
    }

    @Test
    void theAxisEndsOnAWholeTickAboveTheHighestBar() {
        var curve = Curve.of(FIRST, FIRST, List.of(day(0, 40, 2)), 1);

        assertThat(curve.tick()).isEqualTo(10);
        assertThat(curve.top()).isEqualTo(50);
        assertThat(curve.lines()).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void theTwoPartsOfABarStandOnEachOther() {
        var bar = Curve.of(FIRST, FIRST, List.of(day(0, 3, 1)), 1).bars().get(0);

        assertThat(bar.quarantinedY() + bar.quarantinedHeight()).isEqualTo(bar.communityY());
    }

    @Test
    void aCurveWithoutCasesIsEmptyAndStillHasAnAxis() {
        var curve = Curve.of(FIRST, FIRST.plusDays(1), List.of(), 1);

        assertThat(curve.isEmpty()).isTrue();
        assertThat(curve.top()).isEqualTo(1);
    }

    private static CurveDay day(int after, long community, long quarantined) {
        return new CurveDay(FIRST.plusDays(after), community, quarantined, false);
    }
}
