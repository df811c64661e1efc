package vn.vungxanh.platform.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    private static final LocalDate FIRST = LocalDate.of(2021, 5, 30);

    private final Columns columns = new Columns(10, 20, 40, 220);

    @Test
    void columnsFillTheWidthBesideTheAxis() {
        assertThat(columns.step()).isEqualTo(60);
        assertThat(columns.x(0)).isEqualTo(40);
        assertThat(columns.x(10)).isEqualTo(Columns.WIDTH);
        assertThat(columns.y(20)).isEqualTo(10);
        assertThat(columns.y(0)).isEqualTo(196);
    }

    @Test
    void piecesStandOnEachOtherFromTheGroundUpAndNothingIsDrawnOfNothing() {
        var counts = Map.of("found", 5L, "missed", 0L, "late", 15L);

        var pieces = columns.stack(1, 0.5, List.of("found", "missed", "late"), each -> counts.getOrDefault(each, 0L));

        assertThat(pieces).extracting(Columns.Piece::of).containsExactly("found", "late");
        assertThat(pieces).allSatisfy(piece -> {
            assertThat(piece.x()).isEqualTo(100);
            assertThat(piece.width()).isEqualTo(30);
        });
        assertThat(pieces.get(0).y() + pieces.get(0).height()).isEqualTo(columns.y(0));
        assertThat(pieces.get(1).y() + pieces.get(1).height())
                .isCloseTo(pieces.get(0).y(), within(1e-9));
        assertThat(pieces.get(1).y()).isEqualTo(columns.y(20));
    }

    @Test
    void atMostSevenDaysAreWrittenEachUnderTheMiddleOfItsColumn() {
        assertThat(columns.days(FIRST::plusDays))
                .extracting(Columns.Mark::words)
                .containsExactly("30/5", "1/6", "3/6", "5/6", "7/6");
        assertThat(columns.days(FIRST::plusDays).get(1).at()).isEqualTo(190);
        assertThat(new Columns(1_000, 1, 40, 220).days(FIRST::plusDays)).hasSize(7);
        assertThat(columns.days(3, FIRST::plusDays)).hasSize(4);
    }

    @Test
    void linesStandAtTheTicksOfTheAxis() {
        assertThat(columns.lines(new Axis(17))).extracting(Columns.Line::value).containsExactly(0L, 5L, 10L, 15L, 20L);
        assertThat(new Axis(0).top()).isEqualTo(1);
    }

    @Test
    void aDrawingOfNothingHasNoColumns() {
        var none = new Columns(0, 1, 34, 220);

        assertThat(none.days(FIRST::plusDays)).isEmpty();
        assertThat(none.x(0)).isEqualTo(34);
    }
}
