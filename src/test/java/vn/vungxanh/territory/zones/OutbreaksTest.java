package vn.vungxanh.territory.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.CaseId;

/** The ten steps, and which cases belong together. */
@HouseTest
class OutbreaksTest {

    private static final String COVID = "COVID-19";

    @Autowired
    ApplicationContext house;

    private Territory territory;

    @BeforeEach
    void people() {
        territory = new Territory(house);
    }

    @Test
    void theTenStepsStandInTheOrderOfTheRegulation() {
        var outbreak = proposed(territory.hamlet());

        assertThat(steps(outbreak))
                .extracting(InvestigationStep::id)
                .containsExactly(
                        "PREPARE",
                        "VERIFY",
                        "CONFIRM",
                        "FIND",
                        "DESCRIBE",
                        "HYPOTHESES",
                        "TEST",
                        "REFINE",
                        "MEASURES",
                        "REPORT");
    }

    @Test
    void aStepOutOfOrderNeedsAReason() {
        var outbreak = proposed(territory.hamlet());

        breaks(ZoneRule.STEP_NEEDS_A_REASON, () -> step(outbreak, "FIND", true, null));
        step(outbreak, "FIND", true, "Truy vết bắt đầu ngay khi có kết quả");
        step(outbreak, "PREPARE", true, null);
        breaks(ZoneRule.STEP_NEEDS_A_REASON, () -> step(outbreak, "PREPARE", false, ""));

        assertThat(steps(outbreak).stream().filter(InvestigationStep::done).map(InvestigationStep::id))
                .containsExactlyInAnyOrder("PREPARE", "FIND");
    }

    @Test
    void theThirdStepConfirmsTheOutbreak() {
        var outbreak = proposed(territory.hamlet());

        step(outbreak, "PREPARE", true, null);
        step(outbreak, "VERIFY", true, null);
        step(outbreak, "CONFIRM", true, null);

        assertThat(open(outbreak).state()).isEqualTo(OutbreakState.CONFIRMED);
        breaks(
                ZoneRule.NOT_A_PROPOSAL,
                () -> territory.doing(() -> territory
                        .bean(Outbreaks.class)
                        .confirm(territory.province, outbreak, open(outbreak).version())));
    }

    @Test
    void mergingBringsCasesAndZonesUnderOne() {
        var one = proposed(territory.hamlet());
        var other = proposed(territory.hamlet());

        territory.doing(() -> territory
                .bean(Outbreaks.class)
                .merge(territory.province, one, open(one).version(), other));

        assertThat(open(one).state()).isEqualTo(OutbreakState.MERGED);
        assertThat(open(other).cases()).isEqualTo(2);
        assertThat(zones(other)).hasSize(2);
        breaks(
                ZoneRule.OUTBREAK_NOT_OPEN,
                () -> territory.doing(() -> territory
                        .bean(Outbreaks.class)
                        .merge(territory.province, one, open(one).version(), other)));
    }

    @Test
    void splittingLeavesACaseInEach() {
        var hamlet = territory.hamlet();
        var first = territory.sick(hamlet, COVID, territory.now().minus(Duration.ofDays(2)));
        var second = territory.sick(hamlet, COVID, territory.now().minus(Duration.ofDays(1)));
        var whole = of(first);

        breaks(ZoneRule.OUTBREAK_WITHOUT_CASES, () -> split(whole, List.of(first.value(), second.value())));
        breaks(ZoneRule.CASE_NOT_IN_THIS_OUTBREAK, () -> split(whole, List.of(UUID.randomUUID())));
        var part = split(whole, List.of(second.value()));

        assertThat(of(second)).isEqualTo(part);
        assertThat(open(whole).cases()).isEqualTo(1);
        assertThat(open(part).cases()).isEqualTo(1);
    }

    @Test
    void itEndsWhenTheClockHasRunOutOrWithAReasonAndNoZone() {
        var hamlet = territory.hamlet();
        var outbreak = proposed(hamlet);
        var zone = territory.declare(territory.zone(
                territory.todaysCommune(), hamlet, territory.now().plus(Duration.ofHours(8)), COVID));

        breaks(ZoneRule.OUTBREAK_HAS_ZONES, () -> end(outbreak, "x"));
        territory.doing(() -> territory
                .bean(Zones.class)
                .lift(
                        territory.province,
                        zone,
                        territory.zone(zone).version(),
                        new Lifting(territory.now().plus(Duration.ofDays(1)), Territory.DECISION, "Âm tính")));
        breaks(ZoneRule.CLOCK_STILL_RUNS, () -> end(outbreak, null));
        end(outbreak, "Ca xâm nhập, không lây");

        assertThat(open(outbreak).state()).isEqualTo(OutbreakState.ENDED);
    }

    @Test
    void whatIsNoOutbreakTakesItsProposedZoneWithIt() {
        var outbreak = proposed(territory.hamlet());

        territory.doing(() -> territory
                .bean(Outbreaks.class)
                .refute(territory.province, outbreak, open(outbreak).version(), "Mẫu nhiễm chéo tại phòng xét nghiệm"));

        assertThat(open(outbreak).state()).isEqualTo(OutbreakState.REFUTED);
        assertThat(zones(outbreak)).isEmpty();
    }

    private OutbreakId proposed(String hamlet) {
        return of(territory.sick(hamlet, COVID, territory.now().minus(Duration.ofHours(6))));
    }

    private OutbreakId of(CaseId illness) {
        return territory
                .asProvince(() -> territory.bean(OutbreakQueries.class).ofCase(territory.province, illness.value()))
                .get(0)
                .id();
    }

    private Outbreak open(OutbreakId id) {
        return territory.asProvince(() -> territory.bean(OutbreakQueries.class).open(territory.province, id));
    }

    private List<InvestigationStep> steps(OutbreakId id) {
        return territory.asProvince(() -> territory.bean(OutbreakQueries.class).steps(territory.province, id));
    }

    private List<Zone> zones(OutbreakId id) {
        return territory.asProvince(
                () -> territory.bean(ZoneQueries.class).ofOutbreak(territory.province, id, territory.now()));
    }

    private void step(OutbreakId id, String step, boolean done, String note) {
        territory.doing(() -> territory.bean(Outbreaks.class).step(territory.province, id, step, done, note));
    }

    private OutbreakId split(OutbreakId id, List<UUID> cases) {
        var whole = open(id);
        return territory.asProvince(() -> territory
                .bean(Outbreaks.class)
                .split(
                        territory.province,
                        id,
                        whole.version(),
                        new NewOutbreak(whole.unit(), OutbreakKind.HOUSEHOLD, "Chùm ca gia đình", null, COVID, cases)));
    }

    private void end(OutbreakId id, String reason) {
        territory.doing(() -> territory.bean(Outbreaks.class).end(territory.province, id, open(id).version(), reason));
    }

    private static void breaks(ZoneRule rule, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }
}
