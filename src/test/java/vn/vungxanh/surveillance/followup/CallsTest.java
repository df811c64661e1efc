package vn.vungxanh.surveillance.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.StaffId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.CaseFilter;
import vn.vungxanh.surveillance.cases.CaseQueries;

@HouseTest
class CallsTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Calls calls;

    @Autowired
    private FollowupManagement management;

    @Autowired
    private Handover handover;

    @Autowired
    private FollowupQueries queries;

    @Autowired
    private CaseQueries cases;

    private Quarter quarter;
    private UUID person;
    private FollowedId contact;

    @BeforeEach
    void aContactInSiPaPhin() {
        quarter = Quarter.of(house);
        quarter.staff.scope("03199", Role.UNIT_OFFICER);
        quarter.staff.scope("03127", Role.UNIT_OFFICER);
        person = quarter.declare(1, "03199").get(0);
        contact = quarter.idOf(person);
    }

    @Test
    void theSameCallSentTwiceIsOne() {
        var call = quarter.call(contact, CallOutcome.REACHED, false);

        var first = quarter.as("03199", scope -> calls.record(scope, call));
        var second = quarter.as("03199", scope -> calls.record(scope, call));

        assertThat(first.duplicate()).isFalse();
        assertThat(second.duplicate()).isTrue();
        assertThat(quarter.as("03199", scope -> queries.open(scope, contact)).calls())
                .hasSize(1);
    }

    @Test
    void whoIsReachedIsOffTheListOfTheDayAndTheClockStopsAtTheFirstTime() {
        assertThat(shown(FollowFilter.Show.DUE)).hasSize(1);

        call(CallOutcome.REACHED, false);

        assertThat(shown(FollowFilter.Show.DUE)).isEmpty();
        assertThat(shown(FollowFilter.Show.DONE)).hasSize(1);
        assertThat(shown(FollowFilter.Show.REACHED_24H)).hasSize(1);
        assertThat(quarter.followed(contact).reachedAt()).isNotNull();
    }

    @Test
    void threeUnansweredCallsOfADayMakeAVisit() {
        call(CallOutcome.NO_ANSWER, null);
        call(CallOutcome.NO_ANSWER, null);
        assertThat(quarter.followed(contact).nextCallAt()).isAfter(quarter.now);
        assertThat(shown(FollowFilter.Show.VISIT)).isEmpty();

        var third = call(CallOutcome.NO_ANSWER, null);

        assertThat(third.visitDue()).isTrue();
        assertThat(quarter.followed(contact).nextCallAt()).isNull();
        assertThat(shown(FollowFilter.Show.VISIT)).hasSize(1);
    }

    @Test
    void whoIsMissedGoesUpStepByStep() {
        var named = quarter.followed(contact).identifiedAt();

        assertThat(line(named.plus(Duration.ofHours(23))).stage()).isZero();
        assertThat(line(named.plus(Duration.ofHours(25))).stage()).isEqualTo(1);
        assertThat(line(named.plus(Duration.ofHours(49))).stage()).isEqualTo(2);
    }

    @Test
    void aLostContactHasAReasonAndIsFoundAgainByACall() {
        assertRule(FollowupRule.LOST_NEEDS_REASON, () -> quarter.run("03199", s -> management.lose(s, contact, "  ")));
        quarter.run("03199", scope -> management.lose(scope, contact, "Nhà khóa cửa, hàng xóm không biết"));
        assertThat(shown(FollowFilter.Show.LOST)).hasSize(1);
        assertThat(shown(FollowFilter.Show.OPEN)).isEmpty();

        call(CallOutcome.REACHED, false);

        assertThat(shown(FollowFilter.Show.LOST)).isEmpty();
        assertThat(quarter.followed(contact).state()).isEqualTo(FollowupState.OPEN);
        assertThat(quarter.as("03199", scope -> queries.open(scope, contact)).decisions())
                .extracting(Decision::kind)
                .containsExactly(Decision.Kind.FOUND, Decision.Kind.LOST);
    }

    @Test
    void whoMovedIsHandedOverWithTheWholeRecord() {
        call(CallOutcome.NO_ANSWER, null);
        var moved = new NewCall(
                UUID.randomUUID(),
                contact,
                quarter.now,
                false,
                CallOutcome.MOVED,
                null,
                null,
                null,
                quarter.unit("03127"),
                null);

        quarter.as("03199", scope -> calls.record(scope, moved));

        assertThatThrownBy(() -> quarter.as("03199", scope -> queries.open(scope, contact)))
                .isInstanceOf(NotFound.class);
        var file = quarter.as("03127", scope -> queries.open(scope, contact));
        assertThat(file.calls()).hasSize(2);
        assertThat(file.contact().tracer())
                .isEqualTo(
                        quarter.staff.scope("03127", Role.UNIT_OFFICER).staff().value());
    }

    @Test
    void theFollowUpEndsByItselfWhenTheTimeHasPassedUnlessSymptomsWaitForAResult() {
        var lastDay = quarter.followed(contact).endsOn();
        assertThat(lines(
                        FollowFilter.Show.OPEN,
                        Vietnam.startOf(lastDay.plusDays(1)).minusSeconds(1)))
                .hasSize(1);
        assertThat(lines(FollowFilter.Show.OPEN, Vietnam.startOf(lastDay.plusDays(1))))
                .isEmpty();
        assertThat(lines(FollowFilter.Show.ENDED, Vietnam.startOf(lastDay.plusDays(1))))
                .hasSize(1);

        call(CallOutcome.REACHED, true);

        assertThat(lines(FollowFilter.Show.OPEN, Vietnam.startOf(lastDay.plusDays(1))))
                .hasSize(1);
    }

    @Test
    void symptomsAndAPositiveResultMakeACaseAndEndTheCalls() {
        call(CallOutcome.REACHED, true);
        var known = quarter.followed(contact);
        var facts = new FollowupFacts(
                quarter.now.minusSeconds(500), SampleResult.POSITIVE, quarter.now.minusSeconds(30), null, null, null);

        quarter.run("03199", scope -> management.learn(scope, contact, known.version(), facts));

        assertThat(quarter.followed(contact).closure()).isEqualTo(Closure.BECAME_CASE);
        var recorded = quarter.as(
                        "03199",
                        scope -> cases.list(
                                scope,
                                new CaseFilter(
                                        quarter.unit("03199"),
                                        quarter.now.plusSeconds(600),
                                        CaseFilter.Status.CONFIRMED,
                                        quarter.disease,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        CaseFilter.Order.CONFIRMED),
                                1,
                                50))
                .items();
        assertThat(quarter.followed(contact).person()).isEqualTo(person);
        assertThat(recorded).allMatch(line -> line.disease().equals(quarter.disease));
    }

    @Test
    void aNegativeResultExplainsTheSymptoms() {
        call(CallOutcome.REACHED, true);
        var facts = new FollowupFacts(
                quarter.now, SampleResult.NEGATIVE, null, quarter.now.minusSeconds(900), Isolation.HOME, "Bản Đề Pua");

        quarter.run(
                "03199",
                s -> management.learn(s, contact, quarter.followed(contact).version(), facts));

        assertThat(quarter.followed(contact).symptomsOn()).isNull();
        assertThat(quarter.followed(contact).isolation()).isEqualTo(Isolation.HOME);
        assertThatThrownBy(() -> quarter.run("03199", scope -> management.learn(scope, contact, 0, facts)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void onlyATracerOfTheCommuneOrOfAnOfficeAboveItTakesOver() {
        var ofTheDistrict = quarter.staff.scope("103", Role.UNIT_OFFICER).staff();
        var elsewhere = quarter.staff.scope("094", Role.UNIT_OFFICER).staff();

        quarter.run("103", scope -> handover.assign(scope, contact, ofTheDistrict.value()));

        assertThat(quarter.followed(contact).tracer()).isEqualTo(ofTheDistrict.value());
        assertRule(
                FollowupRule.NO_TRACER_THERE,
                () -> quarter.run("103", scope -> handover.assign(scope, contact, elsewhere.value())));
        assertThat(mine(ofTheDistrict)).hasSize(1);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertRule(FollowupRule.SYMPTOMS_UNANSWERED, () -> call(CallOutcome.REACHED, null));
        assertRule(
                FollowupRule.CALL_IN_FUTURE,
                () -> record(at(quarter.now.plus(Duration.ofDays(700)), CallOutcome.NO_ANSWER, null)));
        assertRule(
                FollowupRule.CALL_BEFORE_CONTACT,
                () -> record(at(quarter.now.minus(Duration.ofDays(700)), CallOutcome.NO_ANSWER, null)));
        assertRule(FollowupRule.TEMPERATURE_UNLIKELY, () -> record(at(quarter.now, CallOutcome.NO_ANSWER, 380.0)));
        assertRule(FollowupRule.TEMPERATURE_UNLIKELY, () -> record(at(quarter.now, CallOutcome.NO_ANSWER, Double.NaN)));
        call(CallOutcome.DIED, null);
        assertRule(FollowupRule.FOLLOWUP_ENDED, () -> call(CallOutcome.NO_ANSWER, null));
        assertThat(quarter.followed(contact).closure()).isEqualTo(Closure.DIED);
    }

    @Test
    void aCallToSomebodyOutsideTheJurisdictionIsNotFound() {
        assertThatThrownBy(() -> quarter.as(
                        "03127", scope -> calls.record(scope, quarter.call(contact, CallOutcome.REACHED, false))))
                .isInstanceOf(NotFound.class);
    }

    private NewCall at(Instant at, CallOutcome outcome, Double temperature) {
        return new NewCall(UUID.randomUUID(), contact, at, false, outcome, null, temperature, null, null, null);
    }

    private CallReceipt call(CallOutcome outcome, Boolean symptoms) {
        return record(quarter.call(contact, outcome, symptoms));
    }

    private CallReceipt record(NewCall call) {
        return quarter.as("03199", scope -> calls.record(scope, call));
    }

    private List<FollowLine> shown(FollowFilter.Show show) {
        return lines(show, quarter.now.plusSeconds(1));
    }

    private List<FollowLine> mine(StaffId tracer) {
        return quarter.as(
                        "103",
                        scope -> queries.list(
                                scope,
                                filter(FollowFilter.Show.OPEN, quarter.now).by(tracer),
                                1,
                                9))
                .items();
    }

    private FollowLine line(Instant asOf) {
        return lines(FollowFilter.Show.ALL, asOf).get(0);
    }

    private List<FollowLine> lines(FollowFilter.Show show, Instant asOf) {
        return quarter.as("03199", scope -> queries.list(scope, filter(show, asOf), 1, 20))
                .items();
    }

    private FollowFilter filter(FollowFilter.Show show, Instant asOf) {
        return new FollowFilter(quarter.unit("03199"), show, null, quarter.caseId, null, asOf, null, null);
    }

    private static void assertRule(FollowupRule rule, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }
}
