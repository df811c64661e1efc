package vn.vungxanh.surveillance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.laboratories.Laboratories;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.laboratories.NewLaboratory;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.Purpose;
import vn.vungxanh.surveillance.testing.NewResult;
import vn.vungxanh.surveillance.testing.NewSpecimen;
import vn.vungxanh.surveillance.testing.ResultIntake;
import vn.vungxanh.surveillance.testing.ResultReleased;
import vn.vungxanh.surveillance.testing.SpecimenIntake;
import vn.vungxanh.surveillance.testing.TestQueries;
import vn.vungxanh.surveillance.testing.TestResult;
import vn.vungxanh.surveillance.testing.Via;

/** A positive result becomes a case, once. */
@HouseTest
class ReactsToTestingTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    ReactsToTesting reaction;

    @Autowired
    Clock clock;

    private Ward ward;

    @BeforeEach
    void theWard() {
        ward = new Ward(house);
    }

    @Test
    void aConclusivePositiveConfirmsTheSuspicion() {
        var person = ward.person(Ward.SI_PA_PHIN);
        var known = ward.record(ward.covid(
                person,
                Ward.SI_PA_PHIN,
                CaseFacts.suspected("d", clock.instant().minus(Duration.ofDays(1)), Source.COMMUNITY)
                        .facts()));

        positive(person, TestKind.PCR_CONFIRMATION);

        var cases = of(person);
        assertThat(cases).extracting(Case::id).containsExactly(known.caseId());
        assertThat(ward.open(known.caseId()).facts().classification()).isEqualTo(Classification.CONFIRMED);
    }

    @Test
    void aPositiveOfSomebodyUnknownBecomesACaseHowOftenItIsTold() {
        var person = ward.person(Ward.SI_PA_PHIN);
        var news = positive(person, TestKind.PCR_CONFIRMATION);

        reaction.on(news);
        reaction.on(news);

        assertThat(of(person)).hasSize(1);
        assertThat(ward.open(of(person).get(0).id()).facts().classification()).isEqualTo(Classification.CONFIRMED);
    }

    @Test
    void aRapidTestRaisesASuspicionOnly() {
        var person = ward.person(Ward.SI_PA_PHIN);

        positive(person, TestKind.RAPID_ANTIGEN);

        assertThat(ward.open(of(person).get(0).id()).facts().classification()).isEqualTo(Classification.SUSPECTED);
    }

    @Test
    void antibodiesMakeNoCase() {
        var person = ward.person(Ward.SI_PA_PHIN);

        positive(person, TestKind.SEROLOGY);

        assertThat(of(person)).isEmpty();
    }

    @Test
    void aPositiveTakenBackTakesBackTheCaseThatRestedOnItAlone() {
        var person = ward.person(Ward.SI_PA_PHIN);
        var news = positive(person, TestKind.PCR_CONFIRMATION);
        var id = of(person).get(0).id();

        correct(person, TestResult.NEGATIVE);

        assertThat(ward.open(id).facts().classification()).isEqualTo(Classification.DISCARDED);
        reaction.on(news);
        reaction.on(news);
        assertThat(ward.open(id).facts().classification()).isEqualTo(Classification.DISCARDED);
    }

    @Test
    void aSuspicionStaysASuspicionWhenTheTestThatConfirmedItIsTakenBack() {
        var person = ward.person(Ward.SI_PA_PHIN);
        var reportedAt = clock.instant().minus(Duration.ofDays(1));
        var known = ward.record(ward.covid(
                person,
                Ward.SI_PA_PHIN,
                CaseFacts.suspected("d", reportedAt, Source.COMMUNITY).facts()));
        positive(person, TestKind.PCR_CONFIRMATION);

        correct(person, TestResult.NEGATIVE);

        var facts = ward.open(known.caseId()).facts();
        assertThat(facts.classification()).isEqualTo(Classification.SUSPECTED);
        assertThat(facts.confirmedAt()).isNull();
    }

    @Test
    void aCaseWithAnotherPositiveOrAnOfficersOwnWordStays() {
        var twice = ward.person(Ward.SI_PA_PHIN);
        positive(twice, TestKind.PCR_CONFIRMATION);
        positive(twice, TestKind.PCR_CONFIRMATION);
        var confirmedBefore = ward.person(Ward.SI_PA_PHIN);
        ward.record(ward.covid(
                confirmedBefore,
                Ward.SI_PA_PHIN,
                Ward.confirmed(clock.instant().minus(Duration.ofDays(2))).facts()));
        positive(confirmedBefore, TestKind.PCR_CONFIRMATION);

        correct(twice, TestResult.NEGATIVE);
        correct(confirmedBefore, TestResult.NEGATIVE);

        assertThat(List.of(twice, confirmedBefore))
                .allSatisfy(person -> assertThat(
                                ward.open(of(person).get(0).id()).facts().classification())
                        .isEqualTo(Classification.CONFIRMED));
    }

    @Test
    void aCorrectionTakenBackItselfMakesTheCaseStandAgain() {
        var person = ward.person(Ward.SI_PA_PHIN);
        positive(person, TestKind.PCR_CONFIRMATION);
        var id = of(person).get(0).id();

        correct(person, TestResult.NEGATIVE);
        correct(person, TestResult.POSITIVE);

        assertThat(ward.open(id).facts().classification()).isEqualTo(Classification.CONFIRMED);
        correct(person, TestResult.NEGATIVE);
        assertThat(ward.open(id).facts().classification()).isEqualTo(Classification.DISCARDED);
    }

    /** The latest of the person's results was wrong. */
    private void correct(PersonId person, TestResult right) {
        ward.as(ward.province, () -> {
            var latest = house.getBean(TestQueries.class)
                    .ofPerson(ward.province, person)
                    .get(0);
            house.getBean(ResultIntake.class)
                    .correct(
                            ward.province,
                            new NewResult(latest.barcode(), null, right, null, clock.instant(), Via.HAND, null),
                            "Nhầm giếng trên khay");
            return true;
        });
    }

    private List<Case> of(PersonId person) {
        var id = person.value();
        return ward.together(() -> house.getBean(TestEvidence.class).known(List.of(id)))
                .getOrDefault(id, List.of());
    }

    /** @return the news as it was told */
    private ResultReleased positive(PersonId person, TestKind kind) {
        var code = "R" + UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT);
        var unit = ward.unit(Ward.SI_PA_PHIN);
        var at = clock.instant().minus(Duration.ofHours(5));
        return ward.as(ward.province, () -> {
            var inside = List.of(new NewSpecimen.Sampled(person, unit));
            house.getBean(SpecimenIntake.class)
                    .take(
                            ward.province,
                            NewSpecimen.taken(code, unit, kind, Purpose.CONTACT, at, inside)
                                    .receivedBy(laboratory()));
            var ct = kind.isPcr() ? new BigDecimal("22") : null;
            house.getBean(ResultIntake.class)
                    .takeAll(
                            ward.province,
                            List.of(new NewResult(
                                    code, null, TestResult.POSITIVE, ct, at.plusSeconds(3_600), Via.HAND, null)));
            var test = house.getBean(TestQueries.class)
                    .ofPerson(ward.province, person)
                    .get(0);
            return new ResultReleased(ward.unit(Ward.PROVINCE).value(), List.of(test.id()));
        });
    }

    private LaboratoryId laboratory() {
        var code = "R" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        return house.getBean(Laboratories.class)
                .add(
                        ward.province,
                        new NewLaboratory(
                                code,
                                "CDC",
                                ward.unit(Ward.PROVINCE),
                                false,
                                1_000,
                                1_500,
                                10_000,
                                50,
                                Set.of(TestKind.values()),
                                true));
    }
}
