package vn.vungxanh.territory.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.territory.checkpoints.Affected.By;
import vn.vungxanh.territory.checkpoints.AffectedArea.Level;

/** Each row of the table of decisions as one sentence, as it stood on a day. */
class DecisionRulesTest {

    private static final LocalDate MAY = LocalDate.of(2021, 5, 22);
    private static final LocalDate ADAPTED = LocalDate.of(2021, 10, 11);

    private final DecisionRules rules = new DecisionRules();

    @Test
    void whoeverComesFromNowhereInParticularPasses() {
        assertThat(applied(facts(MAY))).isEqualTo("open");
        assertThat(rules.propose(facts(MAY)).decision()).isEqualTo(Decision.PASS);
    }

    @Test
    void whoeverComesFromBacNinhOrBacGiangGoesToCentralIsolation() {
        assertThat(applied(facts(MAY, list(Level.CENTRAL)))).isEqualTo("central");
        assertThat(rules.get("central").decision()).isEqualTo(Decision.CENTRAL);
        assertThat(rules.get("central").source()).contains("88-BC/BCS");
    }

    @Test
    void thatRuleBeginsOnTheTenthOfMay() {
        var eve = LocalDate.of(2021, 5, 9);
        assertThat(applied(facts(eve, list(Level.CENTRAL)))).isEqualTo("open");
        assertThat(applied(facts(eve.plusDays(1), list(Level.CENTRAL)))).isEqualTo("central");
    }

    @Test
    void whoeverComesFromUnderDirective16GoesToCentralIsolation() {
        var directive = new Affected(By.DIRECTIVE, Level.DIRECTIVE, new UnitId(1), "CT 16");
        assertThat(applied(facts(MAY, directive))).isEqualTo("directive16");
        assertThat(rules.get("directive16").decision()).isEqualTo(Decision.CENTRAL);
    }

    @Test
    void whoeverComesFromAProvinceWithCasesIsIsolatedAtHome() {
        assertThat(applied(facts(MAY, list(Level.CASES)))).isEqualTo("cases");
        assertThat(rules.get("cases").decision()).isEqualTo(Decision.HOME);
    }

    @Test
    void aNegativeSampleOfThreeDaysLetsTheSameTravellerPass() {
        assertThat(applied(tested(MAY, MAY.minusDays(3), list(Level.CASES)))).isEqualTo("cases-tested");
        assertThat(applied(tested(MAY, MAY.minusDays(4), list(Level.CASES)))).isEqualTo("cases");
        assertThat(applied(tested(MAY, MAY.minusDays(1), list(Level.CENTRAL)))).isEqualTo("central");
    }

    @Test
    void whoeverComesOutOfALockedHamletIsRefused() {
        var locked = new Affected(By.LOCKED, null, new UnitId(1), "Đội 6");
        assertThat(applied(facts(MAY, locked, list(Level.CENTRAL)))).isEqualTo("locked");
        assertThat(rules.get("locked").decision()).isEqualTo(Decision.REFUSED);
    }

    @Test
    void theRestOfACommuneWithAZoneOrAnOutbreakPassesAndIsMarked() {
        for (var by : List.of(By.ZONE, By.OUTBREAK)) {
            var proposed = rules.propose(facts(MAY, new Affected(by, null, new UnitId(7), "Ổ dịch")));
            assertThat(proposed.rule().id()).isEqualTo("nearby");
            assertThat(proposed.decision()).isEqualTo(Decision.PASS);
            assertThat(proposed.affected()).extracting(Affected::by).isEqualTo(by);
        }
    }

    @Test
    void aFeverGoesToAHealthFacilityFromWhereverItComes() {
        assertThat(applied(warm("37.4"))).isEqualTo("open");
        assertThat(applied(warm("37.5", list(Level.CENTRAL)))).isEqualTo("fever");
        assertThat(rules.get("fever").decision()).isEqualTo(Decision.HOSPITAL);
    }

    @Test
    void symptomsWithoutAFeverGoToAHealthFacilityToo() {
        assertThat(applied(new Facts(MAY, null, true, null, List.of()))).isEqualTo("symptoms");
        assertThat(rules.get("symptoms").decision()).isEqualTo(Decision.HOSPITAL);
    }

    @Test
    void fromTheEleventhOfOctoberTravelIsFree() {
        assertThat(applied(facts(ADAPTED.minusDays(1), list(Level.CENTRAL)))).isEqualTo("central");
        assertThat(applied(facts(ADAPTED, list(Level.CENTRAL)))).isEqualTo("adapted");
    }

    @Test
    void onEveryDayOneRuleApplies() {
        for (var day = LocalDate.of(2020, 2, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            assertThat(rules.propose(facts(day))).isNotNull();
        }
    }

    @Test
    void theGravestPlaceIsShownEvenWhereAFeverDecides() {
        var proposed = rules.propose(warm("38.2", list(Level.CASES)));
        assertThat(proposed.affected()).extracting(Affected::by).isEqualTo(By.LIST);
    }

    private String applied(Facts facts) {
        return rules.propose(facts).rule().id();
    }

    private static Affected list(Level level) {
        return new Affected(By.LIST, level, new UnitId(1), "nguồn");
    }

    private static Facts facts(LocalDate on, Affected... affected) {
        return tested(on, null, affected);
    }

    private static Facts tested(LocalDate on, @Nullable LocalDate tested, Affected... affected) {
        return new Facts(on, null, false, tested, List.of(affected));
    }

    private static Facts warm(String degrees, Affected... affected) {
        return new Facts(MAY, new BigDecimal(degrees), false, null, List.of(affected));
    }
}
