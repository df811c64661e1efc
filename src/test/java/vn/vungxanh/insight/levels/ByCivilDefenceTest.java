package vn.vungxanh.insight.levels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vungxanh.insight.levels.Criterion.State;
import vn.vungxanh.insight.levels.Site.Tier;

/** TT 15/2026/TT-BYT art. 17 to 19. */
class ByCivilDefenceTest {

    private static final Parameters RULES = new Parameters(Map.of(
            "years",
            5.0,
            "sd.warning",
            1.0,
            "sd.epidemic",
            2.0,
            "linked.warning",
            3.0,
            "linked.epidemic",
            5.0,
            "parts",
            1.0,
            "yes",
            1.0,
            "forces.contacts",
            50.0));

    private static Facts linked(double month) {
        return Facts.of(Fact.GROUP_A, 0)
                .with(Fact.ENDEMIC, 0)
                .with(Fact.LINKED_WEEK, month)
                .with(Fact.LINKED_MONTH, month);
    }

    /** An epidemic begins with the fifth linked case; both conditions together make the first level. */
    @ParameterizedTest
    @CsvSource({"4, 1, 1", "5, 1, 2", "5, 0, 1", "9, 1, 2"})
    void anEpidemicAndForcesThatFailAreTheFirstLevel(double cases, double failing, int level) {
        var verdict = ByCivilDefence.commune(
                linked(cases).with(Fact.FORCES_SHORT, failing).with(Fact.COMMUNE_COPES, 1), RULES);

        assertThat(verdict.level()).isEqualTo(level);
        assertThat(verdict.certain()).isTrue();
    }

    /** Communes first, then the province; what the province says does not matter while the commune copes. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 2, 2",
        "1, 0, 2, 2",
        "1, , 2, 2",
        "0, 1, 3, 3",
        "0, 0, 4, 4",
        "0, , 3, 4",
        ", 1, 2, 3",
        ", 0, 2, 4",
        ", , 2, 4"
    })
    void whoDoesNotCopeDecidesTheLevel(Double commune, Double province, int level, int upTo) {
        var facts = linked(5)
                .with(Fact.FORCES_SHORT, 1)
                .with(Fact.COMMUNE_COPES, commune)
                .with(Fact.PROVINCE_COPES, province);

        var verdict = ByCivilDefence.commune(facts, RULES);

        assertThat(verdict.level()).isEqualTo(level);
        assertThat(verdict.upTo()).isEqualTo(upTo);
        assertThat(verdict.missing().contains(Fact.COMMUNE_COPES)).isEqualTo(commune == null);
    }

    /** The number that stands in can show that forces fail, at its boundary; that they suffice it cannot. */
    @ParameterizedTest
    @CsvSource({"49, 1, 4", "50, 2, 4", "51, 2, 4"})
    void withoutAnAssessmentAProposedNumberStandsIn(double contacts, int level, int upTo) {
        var verdict = ByCivilDefence.commune(linked(5).with(Fact.CONTACTS_IN_COMMUNITY, contacts), RULES);

        assertThat(verdict.level()).isEqualTo(level);
        assertThat(verdict.upTo()).isEqualTo(upTo);
    }

    @Test
    void anAssessmentGoesBeforeTheNumbers() {
        var facts = linked(5).with(Fact.CONTACTS_IN_COMMUNITY, 500).with(Fact.FORCES_SHORT, 0);

        assertThat(ByCivilDefence.commune(facts, RULES).upTo()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"7.9, 2", "8, 1"})
    void capacityOfCareFailsBelowItsParameter(double care, int level) {
        var facts = linked(5).with(Fact.CARE_PER_10K, care);

        assertThat(ByCivilDefence.commune(facts, RULES.with("forces.care", 8)).level())
                .isEqualTo(level);
        assertThat(ByCivilDefence.commune(facts, RULES).level()).isEqualTo(1);
    }

    @Test
    void aDeclaredEpidemicIsOneUntilItIsEndedWhateverTheCases() {
        var facts = linked(0).with(Fact.FORCES_SHORT, 1).with(Fact.COMMUNE_COPES, 1);

        assertThat(ByCivilDefence.commune(facts, RULES).level()).isEqualTo(1);
        assertThat(ByCivilDefence.commune(facts.with(Fact.DECLARED, 1), RULES).level())
                .isEqualTo(2);
        assertThat(ByCivilDefence.commune(facts.with(Fact.DECLARED, 0), RULES).level())
                .isEqualTo(1);
    }

    @Test
    void withoutAnEpidemicNothingIsMissing() {
        var verdict = ByCivilDefence.commune(linked(0), RULES);

        assertThat(verdict.certain()).isTrue();
        assertThat(verdict.missing()).isEmpty();
    }

    @Test
    void oneCommuneIsEnoughForItsProvinceAndWhatTheProvinceSaysReachesIt() {
        var bad = linked(5).with(Fact.FORCES_SHORT, 1).with(Fact.COMMUNE_COPES, 0);
        var copes = province(Facts.of(Fact.PROVINCE_COPES, 1));
        var fails = province(Facts.of(Fact.PROVINCE_COPES, 0));

        assertThat(levels(site(1, bad), site(2, linked(0)), copes)).containsExactly(3, 1, 3);
        assertThat(levels(site(1, bad), site(2, linked(0)), fails)).containsExactly(4, 1, 4);
        assertThat(levels(site(1, linked(4)), site(2, linked(0)), fails)).containsExactly(1, 1, 1);
    }

    @Test
    void eachLineSaysItsNumbers() {
        var verdict =
                ByCivilDefence.commune(linked(5).with(Fact.FORCES_SHORT, 1).with(Fact.COMMUNE_COPES, 1), RULES);

        assertThat(verdict.why()).singleElement().satisfies(each -> {
            assertThat(each.key()).isEqualTo("defence_first");
            assertThat(each.readings())
                    .extracting(Criterion.Reading::fact)
                    .contains(Fact.LINKED_MONTH, Fact.FORCES_SHORT);
        });
        assertThat(verdict.criteria())
                .filteredOn(each -> each.key().equals("epidemic_here"))
                .extracting(Criterion::state)
                .containsExactly(State.MET);
    }

    private static List<Integer> levels(Site... sites) {
        var verdicts = new ByCivilDefence().judge(Landscape.of(sites), RULES);
        return List.of(
                verdicts.get(1).level(),
                verdicts.get(2).level(),
                verdicts.get(9).level());
    }

    private static Site province(Facts facts) {
        return new Site(9, Tier.PROVINCE, null, facts, List.of());
    }

    private static Site site(int unit, Facts facts) {
        return new Site(unit, Tier.COMMUNE, 9, facts, List.of());
    }
}
