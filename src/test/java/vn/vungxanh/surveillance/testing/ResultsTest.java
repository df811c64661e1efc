package vn.vungxanh.surveillance.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.Purpose;
import vn.vungxanh.surveillance.testing.ResultEffect.Effect;

/** What a result does to its tube, to everybody in it, and what is refused. */
@HouseTest
class ResultsTest {

    @Autowired
    ApplicationContext house;

    private Clinic clinic;
    private LaboratoryId lab;

    @BeforeEach
    void aLaboratory() {
        clinic = new Clinic(house);
        lab = clinic.laboratory(100);
    }

    @Test
    void aNegativePoolIsToldToEverybodyInIt() {
        var five = clinic.people(5);
        var code = clinic.code();
        clinic.tube(code, TestKind.PCR_SCREENING, five, lab);

        var effect = clinic.result(code, TestResult.NEGATIVE, lab, null);

        assertThat(effect.effect()).isEqualTo(Effect.STORED);
        assertThat(clinic.open(code).state()).isEqualTo(TubeState.NEGATIVE);
        for (var person : five) {
            assertThat(clinic.testsOf(person)).extracting(TestLine::result).containsExactly(PersonResult.NEGATIVE);
            assertThat(clinic.due(person)).isZero();
        }
    }

    @Test
    void aPositivePoolOpensIndividualSamplingAndTheNewTubeEndsIt() {
        var three = clinic.people(3);
        var code = clinic.code();
        clinic.tube(code, TestKind.PCR_SCREENING, three, lab);

        clinic.result(code, TestResult.POSITIVE, lab, "24.10");

        for (var person : three) {
            assertThat(clinic.testsOf(person).get(0).result()).isEqualTo(PersonResult.POOL_POSITIVE);
            assertThat(clinic.due(person)).isEqualTo(1);
        }
        var again = clinic.code();
        clinic.tube(again, TestKind.PCR_SCREENING, List.of(three.get(0)), lab, clinic.hoursAgo(0));
        assertThat(clinic.due(three.get(0))).isZero();
        assertThat(clinic.due(three.get(1))).isEqualTo(1);
    }

    @Test
    void aResultTwiceChangesNothingAndAnotherOneIsRefusedAndKept() {
        var code = clinic.code();
        clinic.tube(code, TestKind.PCR_SCREENING, clinic.people(1), lab);
        clinic.result(code, TestResult.NEGATIVE, lab, null);

        assertThat(clinic.result(code, TestResult.NEGATIVE, lab, null).effect()).isEqualTo(Effect.DUPLICATE);
        var refused = clinic.result(code, TestResult.POSITIVE, lab, "20");

        assertThat(refused.rule()).isEqualTo(TestingRule.CONTRADICTS_EARLIER);
        assertThat(clinic.open(code).result()).isEqualTo(TestResult.NEGATIVE);
        assertThat(asideOf(code)).containsExactly(TestingRule.CONTRADICTS_EARLIER);
        assertThat(historyOf(code)).hasSize(1);
    }

    @Test
    void anUnknownTubeIsRefusedAndKept() {
        var code = clinic.code();

        assertThat(clinic.result(code, TestResult.POSITIVE, lab, null).rule()).isEqualTo(TestingRule.UNKNOWN_TUBE);
        clinic.result(code, TestResult.POSITIVE, lab, null);

        assertThat(asideOf(code)).containsOnly(TestingRule.UNKNOWN_TUBE);
    }

    @Test
    void aTubeIsUsedOnceAlsoBySomebodyWhoCannotSeeIt() {
        var code = clinic.code();
        clinic.tube(code, TestKind.PCR_SCREENING, clinic.people(1), null);
        var elsewhere = clinic.staff.scope("094", Role.UNIT_OFFICER);

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> clinic.tube(code, TestKind.PCR_SCREENING, clinic.people(1), null))
                .matches(broken -> broken.rule() == TestingRule.TUBE_USED_TWICE);
        assertThat(clinic.as(
                                elsewhere,
                                () -> clinic.bean(SpecimenIntake.class)
                                        .takeAll(
                                                elsewhere,
                                                List.of(NewSpecimen.taken(
                                                        code,
                                                        elsewhere.home(),
                                                        TestKind.PCR_SCREENING,
                                                        Purpose.OTHER,
                                                        clinic.hoursAgo(1),
                                                        List.of(new NewSpecimen.Sampled(
                                                                clinic.people(1)
                                                                        .get(0)
                                                                        .id(),
                                                                elsewhere.home()))))))
                        .get(0)
                        .rule())
                .isEqualTo(TestingRule.TUBE_USED_TWICE);
    }

    @Test
    void whoDoesNotAnswerForPlacePersonOrLaboratorySeesNothing() {
        var person = clinic.people(1).get(0);
        var code = clinic.code();
        clinic.tube(code, TestKind.PCR_SCREENING, List.of(person), lab);
        var elsewhere = clinic.staff.scope("094", Role.UNIT_OFFICER);
        var commune = clinic.staff.scope(Clinic.SI_PA_PHIN, Role.UNIT_OFFICER);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> clinic.as(
                        elsewhere, () -> clinic.bean(TestQueries.class).open(elsewhere, code)));
        assertThat(clinic.as(elsewhere, () -> clinic.bean(TestQueries.class).ofPerson(elsewhere, person.id())))
                .isEmpty();
        assertThat(clinic.as(commune, () -> clinic.bean(TestQueries.class).open(commune, code))
                        .barcode())
                .isEqualTo(code);
    }

    @Test
    void impossibleResultsNameTheirRule() {
        var code = clinic.code();
        clinic.tube(code, TestKind.RAPID_ANTIGEN, clinic.people(1), lab, clinic.hoursAgo(5));

        assertThat(clinic.result(code, TestResult.POSITIVE, lab, "20").rule()).isEqualTo(TestingRule.CT_WITHOUT_PCR);
        assertThat(clinic.result(code, TestResult.POSITIVE, lab, null, clinic.hoursAgo(6))
                        .rule())
                .isEqualTo(TestingRule.RESULT_BEFORE_SAMPLE);
        assertThat(clinic.result(code, TestResult.POSITIVE, lab, null, clinic.hoursAgo(-1))
                        .rule())
                .isEqualTo(TestingRule.RESULT_IN_FUTURE);
        assertThat(clinic.result(code, TestResult.POSITIVE, clinic.laboratory(0), null)
                        .rule())
                .isEqualTo(TestingRule.TUBE_AT_ANOTHER_LABORATORY);
        var pcr = clinic.code();
        clinic.tube(pcr, TestKind.PCR_SCREENING, clinic.people(1), lab);
        assertThat(clinic.result(pcr, TestResult.POSITIVE, lab, "60").rule()).isEqualTo(TestingRule.CT_OUT_OF_RANGE);
    }

    @Test
    void anUnclearRunIsRepeatedAndNotTold() {
        var person = clinic.people(1).get(0);
        var code = clinic.code();
        clinic.tube(code, TestKind.PCR_SCREENING, List.of(person), lab);

        clinic.result(code, TestResult.UNCLEAR, lab, "38", clinic.hoursAgo(3));

        assertThat(clinic.open(code).state()).isEqualTo(TubeState.TO_REPEAT);
        assertThat(clinic.testsOf(person).get(0).result()).isNull();
        assertThat(clinic.result(code, TestResult.POSITIVE, lab, "34").effect()).isEqualTo(Effect.STORED);
        assertThat(clinic.testsOf(person).get(0).result()).isEqualTo(PersonResult.POSITIVE);
    }

    @Test
    void aCorrectionNeedsAReasonAndReachesThePerson() {
        var person = clinic.people(1).get(0);
        var code = clinic.code();
        clinic.tube(code, TestKind.PCR_SCREENING, List.of(person), lab);
        clinic.result(code, TestResult.POSITIVE, lab, "22");
        var right = new NewResult(code, lab, TestResult.NEGATIVE, null, clinic.hoursAgo(0), Via.HAND, null);

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> correct(right, " "))
                .matches(broken -> broken.rule() == TestingRule.CORRECTION_NEEDS_REASON);
        correct(right, "Nhầm giếng trên khay");

        assertThat(clinic.testsOf(person).get(0).result()).isEqualTo(PersonResult.NEGATIVE);
        assertThat(historyOf(code))
                .extracting(ResultEntry::result)
                .containsExactly(TestResult.NEGATIVE, TestResult.POSITIVE);
    }

    @Test
    void aLaboratorysNegativePoolSpeaksForItsTubesAndAPositiveOneIsTakenApart() {
        var negative = List.of(clinic.code(), clinic.code());
        var positive = List.of(clinic.code(), clinic.code());
        for (var code : java.util.stream.Stream.concat(negative.stream(), positive.stream())
                .toList()) {
            clinic.tube(code, TestKind.PCR_SCREENING, clinic.people(1), lab);
        }
        var good = clinic.code();
        var bad = clinic.code();
        pool(good, negative);
        pool(bad, positive);

        clinic.result(good, TestResult.NEGATIVE, lab, null);
        clinic.result(bad, TestResult.POSITIVE, lab, "30");

        assertThat(clinic.open(negative.get(1)).state()).isEqualTo(TubeState.NEGATIVE);
        assertThat(clinic.open(positive.get(0)).state()).isEqualTo(TubeState.WAITING);
        assertThat(clinic.result(positive.get(0), TestResult.POSITIVE, lab, "28")
                        .effect())
                .isEqualTo(Effect.STORED);
    }

    @Test
    void aPositiveThatDoesNotConfirmIsToBeConfirmed() {
        var person = clinic.people(1).get(0);
        var screening = clinic.laboratory(0);
        var code = clinic.code();
        clinic.tube(code, TestKind.PCR_SCREENING, List.of(person), screening);

        clinic.result(code, TestResult.POSITIVE, screening, "25");

        assertThat(clinic.testsOf(person).get(0).conclusive()).isFalse();
        assertThat(clinic.due(person)).isEqualTo(1);
    }

    @Test
    void newsHeardTwiceOrdersOnce() {
        var person = clinic.people(1).get(0);
        var screening = clinic.laboratory(0);
        var code = clinic.code();
        clinic.tube(code, TestKind.PCR_SCREENING, List.of(person), screening);
        clinic.result(code, TestResult.POSITIVE, screening, "25");
        var news = new ResultReleased(
                clinic.unit("11").value(), List.of(clinic.testsOf(person).get(0).id()));

        clinic.bean(FollowsUp.class).on(news);
        clinic.bean(FollowsUp.class).on(news);

        assertThat(clinic.due(person)).isEqualTo(1);
    }

    @Test
    void theFirstConclusivePositiveOfAPersonCountsOnce() {
        var person = clinic.people(1).get(0);
        for (var hours : new int[] {30, 20}) {
            var code = clinic.code();
            clinic.tube(code, TestKind.PCR_CONFIRMATION, List.of(person), lab, clinic.hoursAgo(hours));
            clinic.result(code, TestResult.POSITIVE, lab, "25", clinic.hoursAgo(hours - 5));
        }
        var filter = TestFilter.of(clinic.unit(Clinic.SI_PA_PHIN), clinic.now(), TestFilter.Outcome.FIRST_POSITIVE);

        var found = clinic.asProvince(() -> clinic.bean(TestQueries.class).list(clinic.province, filter, 1, 5_000));

        assertThat(found.items())
                .filteredOn(line -> line.person().equals(person.id()))
                .hasSize(1);
    }

    private void pool(String code, List<String> tubes) {
        clinic.asProvince(() -> clinic.bean(LaboratoryPools.class).form(clinic.province, lab, code, tubes));
    }

    private void correct(NewResult right, String reason) {
        clinic.asProvince(() -> {
            clinic.bean(ResultIntake.class).correct(clinic.province, right, reason);
            return true;
        });
    }

    private List<TestingRule> asideOf(String code) {
        return clinic.asProvince(() ->
                clinic.bean(TestQueries.class).setAside(clinic.province, clinic.unit("11"), 1, 1_000).items().stream()
                        .filter(each -> each.barcode().equals(code))
                        .map(SetAside::rule)
                        .toList());
    }

    private List<ResultEntry> historyOf(String code) {
        return clinic.asProvince(() -> clinic.bean(TestQueries.class)
                .history(
                        clinic.province,
                        clinic.bean(TestQueries.class)
                                .open(clinic.province, code)
                                .id()));
    }
}
