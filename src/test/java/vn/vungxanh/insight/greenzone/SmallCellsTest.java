package vn.vungxanh.insight.greenzone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    private static final SmallCells FIVE = new SmallCells(5, 5);

    @Test
    void aCountBelowFiveIsHiddenAndNothingIsStillNothing() {
        var shown = FIVE.protect(List.of(line("A", "P", 4), line("B", "P", 3), line("C", "P", 0), line("D", "P", 9)));
        assertThat(shown).extracting(Line::cases).containsExactly(null, null, 0, 10);
        assertThat(shown).extracting(Line::cases14).containsExactly(null, null, 0, 10);
    }

    @Test
    void aSingleHiddenCountTakesTheNextLargerWithItForTheSumWouldTell() {
        var shown = FIVE.protect(List.of(line("A", "P", 2), line("B", "P", 40), line("C", "P", 7), line("D", "P", 0)));
        assertThat(shown).extracting(Line::cases).containsExactly(null, 40, null, 0);
    }

    @Test
    void twoHiddenCountsOfOneEachTakeAThirdForTheirSumLeavesNoDoubt() {
        var shown = FIVE.protect(List.of(line("A", "P", 1), line("B", "P", 1), line("C", "P", 7), line("D", "P", 20)));
        assertThat(shown).extracting(Line::cases).containsExactly(null, null, null, 20);
    }

    @Test
    void aWholeThatIsHiddenIsNotToldByItsParts() {
        var shown = FIVE.protect(List.of(
                line("P", null, 62),
                line("D1", "P", 3),
                line("D2", "P", 11),
                line("D3", "P", 48),
                line("A", "D1", 3),
                line("B", "D2", 5),
                line("C", "D2", 6),
                line("E", "D3", 48)));
        assertThat(shown).extracting(Line::cases).containsExactly(62, null, null, 50, null, null, 5, 50);
    }

    @Test
    void partsThatAreAllHiddenHideAWholeThatWouldTellThem() {
        var shown = FIVE.protect(List.of(
                line("P", null, 105),
                line("D1", "P", 5),
                line("D2", "P", 40),
                line("D3", "P", 60),
                line("A", "D1", 4),
                line("B", "D1", 1)));
        assertThat(shown).extracting(Line::cases).containsExactly(105, null, null, 60, null, null);
    }

    @Test
    void onePersonMoreFromOneDayToTheNextIsNotSeenInAPart() {
        var yesterday = FIVE.protect(List.of(line("P", null, 102), line("A", "P", 49), line("B", "P", 53)));
        var today = FIVE.protect(List.of(line("P", null, 103), line("A", "P", 50), line("B", "P", 53)));
        assertThat(yesterday).extracting(Line::cases).containsExactly(102, 50, 55);
        assertThat(today).extracting(Line::cases).containsExactly(103, 50, 55);
    }

    @Test
    void ofAHiddenCountNoRateIsToldEither() {
        assertThat(line("A", "P", 9).per100k()).isEqualTo(900);
        assertThat(line("A", "P", 9).showing(9, null).per100k()).isNull();
    }

    private static Line line(String code, @Nullable String parent, int cases) {
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
