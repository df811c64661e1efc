package vn.vungxanh.care.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.care.treatment.Hospital;
import vn.vungxanh.care.treatment.PatientAdmitted;
import vn.vungxanh.foundation.deadlines.Deadline;
import vn.vungxanh.foundation.deadlines.Deadlines;
import vn.vungxanh.foundation.people.Deaths;
import vn.vungxanh.foundation.people.Person;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.Purpose;
import vn.vungxanh.surveillance.testing.NewResult;
import vn.vungxanh.surveillance.testing.NewSpecimen;
import vn.vungxanh.surveillance.testing.ResultIntake;
import vn.vungxanh.surveillance.testing.SpecimenIntake;
import vn.vungxanh.surveillance.testing.TestResult;
import vn.vungxanh.surveillance.testing.Via;
import vn.vungxanh.surveillance.tracing.ContactId;
import vn.vungxanh.surveillance.tracing.ContactIdentified;
import vn.vungxanh.surveillance.tracing.ContactManagement;
import vn.vungxanh.surveillance.tracing.Evidence;
import vn.vungxanh.surveillance.tracing.Exposure;
import vn.vungxanh.surveillance.tracing.NewContact;
import vn.vungxanh.surveillance.tracing.Setting;

/** What other rooms' news does to an isolation; told twice, it does it once. */
@HouseTest
class NewsTest {

    @Autowired
    ApplicationContext house;

    private Quarters quarters;
    private Hospital hospital;

    @BeforeEach
    void people() {
        quarters = new Quarters(house);
        hospital = new Hospital(house);
    }

    @Test
    void aNamedContactIsProposedWithSamplesAndClocks() {
        var person = quarters.person();

        var contacts = met(person);

        var order = only(person);
        assertThat(order.state()).isEqualTo(OrderState.PROPOSED);
        assertThat(order.subject()).isEqualTo(Subject.F1);
        assertThat(order.exposedOn()).isEqualTo(quarters.today().minusDays(1));
        assertThat(quarters.samplesDue(person)).isNotEmpty();
        assertThat(quarters.asProvince(() -> quarters.bean(Deadlines.class)
                        .of(quarters.province, order.id().value())))
                .extracting(Deadline::clock)
                .contains("isolation.home.list", "isolation.home.decision");
        tell(new ContactIdentified(
                "COVID-19", contacts.stream().map(ContactId::value).toList()));
        assertThat(only(person)).isEqualTo(order);
    }

    @Test
    void aWithdrawnContactIsNotIsolated() {
        var person = quarters.person();
        var contacts = met(person);

        quarters.doAsProvince(() ->
                quarters.bean(ContactManagement.class).withdraw(quarters.province, contacts.get(0), "Nhầm người"));

        assertThat(only(person).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(quarters.samplesDue(person)).isEmpty();
    }

    @Test
    void whoIsAdmittedLeavesTheBedAndIsWatchedAfterTheDischarge() {
        var person = quarters.person();
        var site = quarters.site(1, 1);
        var bed = quarters.beds(site).get(0);
        var id = quarters.running(person, site, bed, quarters.daysAgo(2));
        var illness = hospital.confirmed(person.id(), quarters.daysAgo(1));

        var admission = hospital.admit(person.id(), illness, hospital.facility(1, 3, 0, 0), quarters.daysAgo(1));

        assertThat(quarters.order(id).state()).isEqualTo(OrderState.IN_HOSPITAL);
        assertThat(quarters.stays(id)).extracting(Stay::outcome).containsExactly(StayOutcome.IN_HOSPITAL);
        tell(new PatientAdmitted(List.of(admission.value())));
        assertThat(orders(person)).hasSize(1);
    }

    @Test
    void aNegativeOfTheLastDayAsksForTheReleaseAndAnOfficerConfirmsIt() {
        var person = quarters.person();
        var site = quarters.site(1, 1);
        var id = quarters.running(person, site, quarters.beds(site).get(0), quarters.daysAgo(9));
        var endings = quarters.bean(Endings.class);
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> quarters.doAsProvince(
                        () -> endings.complete(quarters.province, List.of(id), quarters.now(), null)))
                .matches(broken -> broken.rule() == IsolationRule.NOT_YET_OVER);
        var old = quarters.person();
        var past = quarters.asProvince(() -> quarters.bean(Stays.class)
                .takePast(
                        quarters.province,
                        List.of(PastStay.inSite(
                                        old.id(), old.residence(), Subject.F1, site, quarters.daysAgo(9), null, null)
                                .exposed(quarters.today().minusDays(9)))));
        assertThat(past).isEqualTo(1);
        var running = only(old);
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> quarters.doAsProvince(
                        () -> endings.complete(quarters.province, List.of(running.id()), quarters.now(), null)))
                .matches(broken -> broken.rule() == IsolationRule.TESTS_OUTSTANDING);

        negative(old, quarters.daysAgo(1));

        assertThat(only(old).releaseDueAt()).isNotNull();
        quarters.doAsProvince(() -> endings.complete(quarters.province, List.of(running.id()), quarters.now(), null));
        assertThat(only(old).state()).isEqualTo(OrderState.COMPLETED);
        assertThat(quarters.stays(running.id()))
                .extracting(Stay::kind)
                .containsExactly(StayKind.CENTRAL, StayKind.FOLLOW_UP);
    }

    @Test
    void aDeathEndsTheIsolationAndForbidsAnother() {
        var person = quarters.person();
        var site = quarters.site(1, 1);
        var id = quarters.running(person, site, quarters.beds(site).get(0), quarters.daysAgo(2));

        quarters.doAsProvince(
                () -> quarters.bean(Deaths.class).record(quarters.province, Map.of(person.id(), quarters.today())));

        assertThat(quarters.order(id).state()).isEqualTo(OrderState.DIED);
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> quarters.propose(person))
                .matches(broken -> broken.rule() == IsolationRule.PERSON_DEAD);
    }

    @Test
    void escapeFreesTheBedAndTheWayBackGoesOn() {
        var person = quarters.person();
        var site = quarters.site(1, 1);
        var bed = quarters.beds(site).get(0);
        var id = quarters.running(person, site, bed, quarters.daysAgo(2));
        var counted = quarters.order(id).countedFrom();

        quarters.doAsProvince(() -> quarters.bean(Interruptions.class)
                .escaped(quarters.province, id, quarters.now(), "Vượt rào lúc 2 giờ"));
        assertThat(quarters.order(id).state()).isEqualTo(OrderState.ESCAPED);
        quarters.place(Placement.inSite(id, site, bed.id(), quarters.now()));

        assertThat(quarters.order(id).state()).isEqualTo(OrderState.RUNNING);
        assertThat(quarters.order(id).countedFrom()).isEqualTo(counted);
        assertThat(quarters.stays(id)).extracting(Stay::outcome).containsExactly(StayOutcome.ESCAPED, null);
    }

    @Test
    void aRecordOfBeforeOvertakesAProposal() {
        var person = quarters.person();
        var proposal = quarters.propose(person);
        var site = quarters.site(0, 0);

        quarters.asProvince(() -> quarters.bean(Stays.class)
                .takePast(
                        quarters.province,
                        List.of(PastStay.inSite(
                                person.id(), person.residence(), Subject.F1, site, quarters.daysAgo(3), null, null))));

        assertThat(only(person).id()).isNotEqualTo(proposal);
        assertThat(quarters.samplesDue(person)).isEmpty();
    }

    private List<ContactId> met(Person person) {
        var patient = quarters.person();
        var when = quarters.daysAgo(1);
        var illness = hospital.confirmed(patient.id(), quarters.daysAgo(0).minus(Duration.ofHours(2)));
        var contact = new NewContact(
                illness.value(),
                patient.id().value(),
                person.id().value(),
                person.residence(),
                Setting.HOUSEHOLD,
                Exposure.at(when, Evidence.HOUSEHOLD),
                1,
                null,
                null,
                null,
                null);
        return quarters.asProvince(() -> quarters.bean(ContactManagement.class).declare(quarters.province, contact))
                .created();
    }

    private void negative(Person person, Instant sampledAt) {
        var code = "T" + quarters.word().toUpperCase(java.util.Locale.ROOT);
        var tube = NewSpecimen.taken(
                code,
                person.residence(),
                TestKind.PCR_SCREENING,
                Purpose.ISOLATION,
                sampledAt,
                List.of(new NewSpecimen.Sampled(person.id(), person.residence())));
        quarters.asProvince(() -> quarters.bean(SpecimenIntake.class).take(quarters.province, tube));
        var said = new NewResult(code, null, TestResult.NEGATIVE, null, quarters.now(), Via.HAND, null);
        quarters.asProvince(() -> quarters.bean(ResultIntake.class).takeAndSetAside(quarters.province, List.of(said)));
    }

    private void tell(Object news) {
        quarters.doAsProvince(() ->
                quarters.bean(TransactionTemplate.class).executeWithoutResult(status -> house.publishEvent(news)));
    }

    private List<IsolationOrder> orders(Person person) {
        return quarters.asProvince(
                () -> quarters.bean(IsolationQueries.class).ofPerson(quarters.province, person.id()));
    }

    private IsolationOrder only(Person person) {
        assertThat(orders(person)).hasSize(1);
        return orders(person).get(0);
    }
}
