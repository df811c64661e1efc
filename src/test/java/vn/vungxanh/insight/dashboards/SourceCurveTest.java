package vn.vungxanh.insight.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vungxanh.platform.drawing.Columns;
import vn.vungxanh.surveillance.cases.DayCount;
import vn.vungxanh.surveillance.cases.Source;

class SourceCurveTest {

    private static final LocalDate FIRST = LocalDate.of(2021, 5, 7);

    @Test
    void theMeanIsOfSevenDaysAndOfNoneThatIsNotOver() {
        var curve = SourceCurve.of(
                List.of(new DayCount(FIRST, Source.COMMUNITY, 7), new DayCount(FIRST.plusDays(7), Source.CONTACT, 14)),
                FIRST,
                FIRST.plusDays(8),
                1);

        assertThat(curve.days()).hasSize(10); // with the day before the first
        assertThat(day(curve, 5).mean()).isNull();
        assertThat(day(curve, 6).mean()).isEqualTo(1);
        assertThat(day(curve, 7).mean()).isEqualTo(2);
        assertThat(day(curve, 8).mean()).isNull();
        assertThat(day(curve, 8).incomplete()).isTrue();
    }

    @Test
    void piecesStandOnEachOtherInTheOrderOfTheStack() {
        var curve = SourceCurve.of(
                List.of(
                        new DayCount(FIRST, Source.QUARANTINE, 1),
                        new DayCount(FIRST, Source.COMMUNITY, 3),
                        new DayCount(FIRST, Source.CONTACT, 2)),
                FIRST,
                FIRST,
                0);

        var pieces = curve.bars().get(0).pieces();

        assertThat(pieces)
                .extracting(Columns.Piece::of)
                .containsExactly(Source.COMMUNITY, Source.CONTACT, Source.QUARANTINE);
        assertThat(pieces.get(1).y() + pieces.get(1).height())
                .isEqualTo(pieces.get(0).y());
        assertThat(curve.sources()).containsExactly(Source.COMMUNITY, Source.CONTACT, Source.QUARANTINE);
    }

    @Test
    void aLongWaveShowsItsLastNinetyDaysAndAnEmptyOneIsEmpty() {
        var wave = SourceCurve.of(List.of(new DayCount(FIRST, Source.UNKNOWN, 1)), FIRST, FIRST.plusDays(400), 1);

        assertThat(wave.days()).hasSize(91);
        assertThat(wave.isEmpty()).isTrue();
        assertThat(SourceCurve.of(List.of(), FIRST, FIRST, 1).means()).isEmpty();
    }

    private static FoundDay day(SourceCurve curve, int after) {
        return curve.days().stream()
                .filter(each -> each.day().equals(FIRST.plusDays(after)))
                .findFirst()
                .orElseThrow();
    }
}
