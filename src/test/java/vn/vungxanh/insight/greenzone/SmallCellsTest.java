package vn.vungxanh.insight.greenzone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
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
    void aSingleHiddenCountStaysHiddenWhereItsNeighboursAreRounded() {
        var shown = FIVE.protect(List.of(line("A", "P", 2), line("B", "P", 40), line("C", "P", 7), line("D", "P", 0)));
        assertThat(shown).extracting(Line::cases).containsExactly(null, 40, 5, 0);
    }

    @Test
    void aSingleHiddenCountTakesTheNextLargerWithItWhereTheSumWouldTell() {
        var shown = FIVE.protect(List.of(line("P", null, 9), line("A", "P", 1), line("B", "P", 8), line("C", "P", 0)));
        assertThat(shown).extracting(Line::cases).containsExactly(9, null, null, 0);
    }

    @Test
    void twoHiddenCountsTakeAThirdWhereTheirSumLeavesNoDoubt() {
        var shown = FIVE.protect(List.of(line("P", null, 10), line("A", "P", 1), line("B", "P", 1), line("C", "P", 8)));
        assertThat(shown).extracting(Line::cases).containsExactly(10, null, null, null);
    }

    @Test
    void aWholeThatIsHiddenIsNotToldByItsParts() {
        var shown = FIVE.protect(List.of(
                line("P", null, 11),
                line("D1", "P", 3),
                line("D2", "P", 8),
                line("A", "D1", 3),
                line("B", "D2", 8),
                line("C", "D2", 0)));
        assertThat(shown).extracting(Line::cases).containsExactly(11, null, null, null, null, 0);
    }

    @Test
    void partsThatAreAllHiddenHideAWholeThatWouldTellThem() {
        var shown = FIVE.protect(List.of(
                line("P", null, 108),
                line("D1", "P", 8),
                line("D2", "P", 40),
                line("D3", "P", 60),
                line("A", "D1", 4),
                line("B", "D1", 4)));
        assertThat(shown).extracting(Line::cases).containsExactly(108, null, 40, 60, null, null);
    }

    /** Whoever takes the shown from the known sum finds nothing that a hidden count of 1 to 4 could not be. */
    @Test
    void noHiddenCountCanBeComputedBackWhateverTheCounts() {
        var chance = new Random(7);
        for (var n = 0; n < 20_000; n++) {
            var counts = chance.ints(2 + chance.nextInt(5), 0, 14).toArray();
            var sum = Arrays.stream(counts).sum();
            var lines = new ArrayList<Line>(List.of(line("P", null, sum)));
            for (var part = 0; part < counts.length; part++) {
                lines.add(line("A" + part, "P", counts[part]));
            }
            var shown = FIVE.protect(lines).subList(1, lines.size());
            var hidden = shown.stream().filter(each -> each.cases() == null).count();
            var open = shown.stream()
                    .filter(each -> each.cases() != null && each.cases() > 0)
                    .toList();
            if (hidden == 0 || open.isEmpty()) {
                continue; // nothing hidden, or nothing more to hide: the province tells its own sum
            }
            var most = sum
                    - open.stream()
                            .mapToInt(each -> Math.max(5, each.cases() - 2))
                            .sum();
            assertThat(most - (hidden - 1)).as("%s", Arrays.toString(counts)).isGreaterThanOrEqualTo(4);
        }
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
