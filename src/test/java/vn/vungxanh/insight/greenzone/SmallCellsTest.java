package vn.vungxanh.insight.greenzone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    private static final SmallCells FIVE = new SmallCells(5);

    @Test
    void aCountBelowFiveIsHiddenAndNothingIsStillNothing() {
        var shown = FIVE.protect(List.of(line("A", "P", 4), line("B", "P", 3), line("C", "P", 0), line("D", "P", 9)));
        assertThat(shown).extracting(Line::cases).containsExactly(null, null, 0, 9);
        assertThat(shown).extracting(Line::cases14).containsExactly(null, null, 0, 9);
    }

    @Test
    void aSingleHiddenCountTakesTheNextLargerWithItForTheSumWouldTell() {
        var shown = FIVE.protect(List.of(line("A", "P", 2), line("B", "P", 40), line("C", "P", 7), line("D", "P", 0)));
        assertThat(shown).extracting(Line::cases).containsExactly(null, 40, null, 0);
    }

    @Test
    void unitsUnderAnotherParentAreNotTouched() {
        var shown = FIVE.protect(List.of(line("A", "P", 1), line("B", "P", 2), line("C", "Q", 6)));
        assertThat(shown).extracting(Line::cases).containsExactly(null, null, 6);
    }

    @Test
    void ofAHiddenCountNoRateIsToldEither() {
        assertThat(line("A", "P", 9).per100k()).isEqualTo(900);
        assertThat(line("A", "P", 9).showing(9, null).per100k()).isNull();
    }

    private static Line line(String code, String parent, int cases) {
        return new Line(code, code, parent, "COMMUNE", 1000, cases, cases, null, null, null, true, null);
    }

    @Test
    void greenIsWhoHadNoCaseOfTheCommunityForFourWeeks() {
        var rule = GreenRule.inForce(LocalDate.of(2021, 5, 24));
        var today = LocalDate.of(2021, 5, 24);
        assertThat(rule.isGreen(null, today)).isTrue();
        assertThat(rule.isGreen(today.minusDays(28), today)).isTrue();
        assertThat(rule.isGreen(today.minusDays(27), today)).isFalse();
        assertThat(Line.daysSince(today.minusDays(65), today)).isEqualTo(65);
        assertThat(Line.daysSince(null, today)).isNull();
    }
}
