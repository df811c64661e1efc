package vn.vungxanh.insight.levels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vungxanh.insight.levels.Site.Tier;

/** QĐ 2686/QĐ-BCĐQG: four communes in a row, in one district, in one province. */
class ByAdjacencyTest {

    private static final int DISTRICT = 10;
    private static final int PROVINCE = 100;

    private static final Parameters RULES = new Parameters(Map.ofEntries(
            Map.entry("yes", 1.0),
            Map.entry("commune.clusters", 1.0),
            Map.entry("commune.cases", 1.0),
            Map.entry("commune.contacts", 1.0),
            Map.entry("commune.illegal_entries", 1.0),
            Map.entry("commune.quarantine", 100.0),
            Map.entry("district.red.red", 0.3),
            Map.entry("district.red.orange", 0.5),
            Map.entry("district.red.uncontrolled", 0.5),
            Map.entry("district.orange.orange", 0.3),
            Map.entry("district.orange.yellow", 0.5),
            Map.entry("district.orange.parts_red", 1.0),
            Map.entry("district.orange.uncontrolled", 0.2),
            Map.entry("district.yellow.yellow", 0.3),
            Map.entry("district.yellow.parts_orange", 1.0),
            Map.entry("province.red.red", 0.3),
            Map.entry("province.red.orange", 0.5),
            Map.entry("province.red.uncontrolled", 0.5),
            Map.entry("province.orange.orange", 0.3),
            Map.entry("province.orange.yellow", 0.5),
            Map.entry("province.orange.parts_red", 1.0),
            Map.entry("province.orange.uncontrolled", 0.2),
            Map.entry("province.yellow.yellow", 0.3),
            Map.entry("province.yellow.parts_orange", 1.0)));

    static final Facts QUIET = Facts.of(Fact.CLUSTERS_UNTRACED, 0)
            .with(Fact.CLUSTERS_SENSITIVE, 0)
            .with(Fact.UNKNOWN_SOURCE, 0)
            .with(Fact.KNOWN_SOURCE, 0)
            .with(Fact.CONTACTS_IN_COMMUNITY, 0)
            .with(Fact.ILLEGAL_ENTRIES, 0)
            .with(Fact.IN_QUARANTINE, 0);

    private static Map<Integer, Verdict> row(Facts... communes) {
        var sites = new ArrayList<Site>();
        for (var n = 0; n < communes.length; n++) {
            var beside = new ArrayList<Integer>();
            if (n > 0) {
                beside.add(n - 1);
            }
            if (n < communes.length - 1) {
                beside.add(n + 1);
            }
            sites.add(new Site(n, Tier.COMMUNE, DISTRICT, communes[n], beside));
        }
        sites.add(new Site(DISTRICT, Tier.DISTRICT, PROVINCE, Facts.of(Fact.INDUSTRIAL_PARK_NEAR, 0), List.of()));
        sites.add(new Site(PROVINCE, Tier.PROVINCE, null, Facts.NONE, List.of()));
        return new ByAdjacency().judge(new Landscape(sites), RULES);
    }

    @Test
    void aNeighbourOfRedIsOrangeAndItsNeighbourYellowAndTheNextOneGreen() {
        var verdicts = row(QUIET.with(Fact.CLUSTERS_UNTRACED, 1), QUIET, QUIET, QUIET);

        assertThat(List.of(0, 1, 2, 3)).extracting(n -> verdicts.get(n).level()).containsExactly(4, 3, 2, 1);
        assertThat(verdicts.get(1).why()).singleElement().satisfies(why -> {
            assertThat(why.key()).isEqualTo("adjacent_red");
            assertThat(why.units()).containsExactly(0);
        });
        assertThat(verdicts.values()).allMatch(Verdict::certain);
    }

    @ParameterizedTest
    @CsvSource({
        "CLUSTERS_UNTRACED, 1, 4",
        "CLUSTERS_SENSITIVE, 1, 4",
        "UNKNOWN_SOURCE, 1, 3",
        "KNOWN_SOURCE, 1, 2",
        "CONTACTS_IN_COMMUNITY, 1, 2",
        "ILLEGAL_ENTRIES, 1, 2",
        "IN_QUARANTINE, 100, 2",
        "IN_QUARANTINE, 99, 1",
    })
    void aCommuneHasTheColourOfItsWorstCriterion(Fact fact, double value, int level) {
        var facts = QUIET.with(Fact.CROWDED_SOURCE, 0).with(fact, value);

        assertThat(row(QUIET, QUIET, QUIET, facts).get(3).level()).isEqualTo(level);
    }

    @Test
    void aDistrictFollowsTheSharesOfItsCommunes() {
        var red = QUIET.with(Fact.CLUSTERS_SENSITIVE, 1);
        var yellow = QUIET.with(Fact.CONTACTS_IN_COMMUNITY, 2);

        assertThat(row(QUIET, QUIET, QUIET, QUIET).get(DISTRICT).level()).isEqualTo(1);
        assertThat(row(yellow, QUIET, QUIET, QUIET).get(DISTRICT).level()).isEqualTo(1);
        assertThat(row(yellow, yellow, QUIET, QUIET).get(DISTRICT).level()).isEqualTo(3);
        // Two of four orange or worse: half of them.
        assertThat(row(red, QUIET, QUIET, QUIET).get(DISTRICT).level()).isEqualTo(4);
        assertThat(row(red, QUIET, QUIET, QUIET, QUIET, QUIET, QUIET)
                        .get(DISTRICT)
                        .level())
                .isEqualTo(3);
        assertThat(row(red, QUIET, QUIET, QUIET).get(PROVINCE).level()).isEqualTo(4);
        assertThat(row(QUIET, QUIET, QUIET, QUIET).get(PROVINCE).level()).isEqualTo(1);
    }

    @Test
    void whatIsNotKnownLeavesTheLevelOpenAlsoNextDoor() {
        var unknown = QUIET.with(Fact.CLUSTERS_UNTRACED, (Double) null);

        var verdicts = row(unknown, QUIET, QUIET, QUIET);

        assertThat(verdicts.get(0).level()).isEqualTo(1);
        assertThat(verdicts.get(0).upTo()).isEqualTo(4);
        assertThat(verdicts.get(0).missing()).containsExactly(Fact.CLUSTERS_UNTRACED);
        assertThat(verdicts.get(1).upTo()).isEqualTo(3);
        assertThat(verdicts.get(3).certain()).isTrue();
    }

    @Test
    void aCommuneWhoseBordersNobodyKnowsIsNotSaidToBeFarFromRed() {
        var lonely = new Site(0, Tier.COMMUNE, PROVINCE, QUIET, List.of());
        var other = new Site(1, Tier.COMMUNE, PROVINCE, QUIET, List.of(0));

        var verdict = new ByAdjacency()
                .judge(Landscape.of(lonely, other, new Site(PROVINCE, Tier.PROVINCE, null, QUIET, List.of())), RULES)
                .get(0);

        assertThat(verdict.level()).isEqualTo(1);
        assertThat(verdict.upTo()).isEqualTo(3);
    }
}
