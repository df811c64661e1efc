package vn.vungxanh.insight.levels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** NQ 128/NQ-CP and QĐ 4800/QĐ-BYT, with the examples that were published. */
class ByIncidenceTest {

    private static final Parameters RULES = new Parameters(Map.ofEntries(
            Map.entry("incidence.2", 20.0),
            Map.entry("incidence.3", 50.0),
            Map.entry("incidence.4", 150.0),
            Map.entry("dose.adults", 0.7),
            Map.entry("dose.elderly", 0.8),
            Map.entry("yes", 1.0),
            Map.entry("high.1", 1.0),
            Map.entry("high.2", 1.0),
            Map.entry("high.3", 2.0),
            Map.entry("high.4", 3.0),
            Map.entry("low.1", 1.0),
            Map.entry("low.2", 2.0),
            Map.entry("low.3", 3.0),
            Map.entry("low.4", 4.0)));

    private static Facts rate(double per100k) {
        return Facts.of(Fact.POPULATION, 100_000).with(Fact.COMMUNITY_WEEK, per100k);
    }

    private static Facts covered(double per100k) {
        return rate(per100k)
                .with(Fact.ADULT_FIRST_DOSE, 0.98)
                .with(Fact.ELDERLY_FULL, 0.9)
                .with(Fact.CAPACITY_PLAN, 1);
    }

    private static Verdict judge(Facts facts) {
        return new ByIncidence().judge(facts, RULES);
    }

    /** Published: one case per 100,000 in the week, 98 % of adults with a dose, too few of the elderly: level 2. */
    @Test
    void haNoiOnThe29thOfOctober2021IsAtLevelTwo() {
        var haNoi = Facts.of(Fact.POPULATION, 8_330_834)
                .with(Fact.COMMUNITY_WEEK, 83)
                .with(Fact.ADULT_FIRST_DOSE, 0.98)
                .with(Fact.ELDERLY_FULL, 0.79)
                .with(Fact.CAPACITY_PLAN, 1);

        var verdict = judge(haNoi);

        assertThat(verdict.level()).isEqualTo(2);
        assertThat(verdict.certain()).isTrue();
        assertThat(verdict.why()).extracting(Criterion::key).containsExactly("elderly_low");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1",
        "19.99, 1, 1",
        "20, 1, 2",
        "49.9, 1, 2",
        "50, 2, 3",
        "149.9, 2, 3",
        "150, 3, 4",
        "4000, 3, 4",
    })
    void theTableOfBandsAndDosesHolds(double rate, int enough, int tooFew) {
        assertThat(judge(covered(rate)).level()).isEqualTo(enough);
        assertThat(judge(covered(rate).with(Fact.ADULT_FIRST_DOSE, 0.69)).level())
                .isEqualTo(tooFew);
        assertThat(judge(covered(rate).with(Fact.ADULT_FIRST_DOSE, 0.7)).level())
                .isEqualTo(enough);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.98, 1", "1, 0.98, 2", "60, 0.98, 3", "60, 0.5, 4", "200, 0.5, 4"})
    void tooFewElderlyAreAStepUpButNotAtLevelFourNorWithoutCases(double rate, double adults, int level) {
        assertThat(judge(covered(rate).with(Fact.ADULT_FIRST_DOSE, adults).with(Fact.ELDERLY_FULL, 0.79))
                        .level())
                .isEqualTo(level);
    }

    /**
     * Published for 22/10/2021: 26 provinces at level 1, 37 at level 2, none above. Their numbers were not published: what
     * can be held is that the table gives just these two levels while cases are below 50 and doses enough, level 2 by the
     * elderly alone, and level 1 in a province without cases whoever is covered.
     */
    @ParameterizedTest
    @CsvSource({"0, 0.5, 1", "0, 0.9, 1", "0.3, 0.9, 1", "0.3, 0.5, 2", "19, 0.9, 1", "49, 0.9, 1", "49, 0.5, 2"})
    void theTwoLevelsOfThe22ndOfOctober2021AreThoseOfFewCases(double rate, double elderly, int level) {
        assertThat(judge(covered(rate).with(Fact.ELDERLY_FULL, elderly)).level())
                .isEqualTo(level);
    }

    @Test
    void theLevelDoesNotGoDownWhereTreatmentIsNotReady() {
        var before = covered(5).with(Fact.LEVEL_BEFORE, 3);

        assertThat(judge(before).level()).isEqualTo(1);
        assertThat(judge(before.with(Fact.CAPACITY_PLAN, 0)).level()).isEqualTo(3);
        var unknown = judge(before.with(Fact.CAPACITY_PLAN, (Double) null));
        assertThat(unknown.level()).isEqualTo(1);
        assertThat(unknown.upTo()).isEqualTo(3);
        assertThat(unknown.missing()).containsExactly(Fact.CAPACITY_PLAN);
    }

    @Test
    void whatIsNotKnownIsNotZeroButARangeOfLevels() {
        var verdict = judge(rate(60));

        assertThat(verdict.level()).isEqualTo(2);
        assertThat(verdict.upTo()).isEqualTo(4);
        assertThat(verdict.missing()).containsExactlyInAnyOrder(Fact.ADULT_FIRST_DOSE, Fact.ELDERLY_FULL);
        var nothing = judge(Facts.NONE);
        assertThat(nothing.level()).isEqualTo(1);
        assertThat(nothing.upTo()).isEqualTo(4);
        assertThat(nothing.missing()).contains(Fact.COMMUNITY_WEEK);
    }

    @Test
    void casesFoundAmongContactsAtLargeCountUnlessTheParameterLeavesThemOut() {
        var facts = covered(10).with(Fact.CONTACT_WEEK, 50).with(Fact.QUARANTINE_WEEK, 500);

        assertThat(judge(facts).level()).isEqualTo(2);
        assertThat(new ByIncidence()
                        .judge(facts, RULES.with("cases.contacts", 0))
                        .level())
                .isEqualTo(1);
    }
}
