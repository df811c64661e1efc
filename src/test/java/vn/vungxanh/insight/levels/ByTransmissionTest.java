package vn.vungxanh.insight.levels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vungxanh.insight.levels.Site.Tier;

/** QĐ 218/QĐ-BYT: what nobody read in it stays open. */
class ByTransmissionTest {

    private static final int[][] MATRIX = {{2, 1, 1}, {3, 2, 1}, {4, 3, 2}, {4, 4, 3}};

    private static Parameters rules() {
        var rules = new HashMap<String, Double>(Map.of(
                "cases.2", 90.0,
                "cases.3", 450.0,
                "cases.4", 600.0,
                "dose.population", 0.75,
                "dose.at_risk", 0.9,
                "care.commune", 10.0));
        for (var transmission = 1; transmission <= 4; transmission++) {
            for (var capacity = 1; capacity <= 3; capacity++) {
                rules.put("matrix." + transmission + "." + capacity, (double) MATRIX[transmission - 1][capacity - 1]);
            }
        }
        return new Parameters(rules);
    }

    private static Facts ready(double cases) {
        return Facts.of(Fact.POPULATION, 100_000)
                .with(Fact.CASES_WEEK, cases)
                .with(Fact.OXYGEN_PATIENTS, 0)
                .with(Fact.DEATHS_WEEK, 0)
                .with(Fact.POPULATION_FULL, 0.8)
                .with(Fact.AT_RISK_FULL, 0.95)
                .with(Fact.CARE_PER_10K, 20);
    }

    private static Verdict judge(Facts facts, Parameters rules) {
        var site = new Site(1, Tier.COMMUNE, null, facts, List.of());
        return new ByTransmission().judge(Landscape.of(site), rules).get(1);
    }

    @ParameterizedTest
    @CsvSource({"89, 1", "90, 1", "450, 2", "600, 3"})
    void casesAgainstAnAdequateResponse(double cases, int level) {
        var verdict = judge(ready(cases), rules());

        assertThat(verdict.level()).isEqualTo(level);
        assertThat(verdict.certain()).isTrue();
    }

    @Test
    void aWeakerResponseIsAStepWorse() {
        assertThat(judge(ready(500).with(Fact.AT_RISK_FULL, 0.5), rules()).level())
                .isEqualTo(3);
        assertThat(judge(ready(500).with(Fact.AT_RISK_FULL, 0.5).with(Fact.CARE_PER_10K, 1), rules())
                        .level())
                .isEqualTo(4);
    }

    @Test
    void deathsWithoutAKnownThresholdLeaveTheLevelOpen() {
        var verdict = judge(ready(10).with(Fact.DEATHS_WEEK, 3), rules());

        assertThat(verdict.level()).isEqualTo(1);
        assertThat(verdict.upTo()).isEqualTo(3);
        assertThat(judge(
                                ready(10).with(Fact.DEATHS_WEEK, 3),
                                rules().with("deaths.2", 5).with("deaths.3", 10).with("deaths.4", 20))
                        .certain())
                .isTrue();
    }
}
