package vn.vungxanh.surveillance.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.foundation.people.Person;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.CaseManagement;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.Purpose;
import vn.vungxanh.surveillance.testing.NewSession;
import vn.vungxanh.surveillance.testing.NewSpecimen;
import vn.vungxanh.surveillance.testing.SamplesTaken;
import vn.vungxanh.surveillance.testing.SamplingDesk;
import vn.vungxanh.surveillance.testing.SpecimenIntake;
import vn.vungxanh.surveillance.testing.TestQueries;

/** A contact counts as sampled when there is a tube. */
@HouseTest
class SampledContactsTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private ContactManagement management;

    @Autowired
    private ContactQueries queries;

    @Autowired
    private SpecimenIntake tubes;

    @Autowired
    private Clock clock;

    private HouseStaff staff;
    private Scope province;
    private UUID caseId = UUID.randomUUID();
    private UUID index = UUID.randomUUID();

    @BeforeEach
    void aCase() {
        staff = HouseStaff.of(house);
        province = staff.scope("11", Role.EPIDEMIOLOGIST);
        index = person().id().value();
        caseId = in(() -> new ConfirmsCases(house.getBean(CaseManagement.class))
                .confirm(province, index, Disease.COVID_19, staff.unit("03199"), hoursAgo(40)));
    }

    @Test
    void aTubeMakesAContactSampledHowOftenItIsTold() {
        var contact = person();
        declare(contact);
        assertThat(sampledAt(contact)).isNull();
        var at = hoursAgo(5);

        take(contact, at);
        var tests = in(() -> house.getBean(TestQueries.class).ofPerson(province, contact.id()));
        in(() -> {
            house.publishEvent(
                    new SamplesTaken(tests.stream().map(test -> test.id()).toList()));
            return true;
        });

        assertThat(sampledAt(contact)).isEqualTo(at);
    }

    @Test
    void whoWasSampledBeforeAnybodyNamedThemIsSampledButNotByATubeFromBeforeTheExposure() {
        var since = person();
        var longAgo = person();
        take(since, hoursAgo(6));
        take(longAgo, hoursAgo(200));

        declare(since);
        declare(longAgo);

        assertThat(sampledAt(since)).isEqualTo(hoursAgo(6));
        assertThat(sampledAt(longAgo)).isNull();
    }

    @Test
    void aScanThatIsUndoneWasNoSample() {
        var contact = person();
        declare(contact);
        var code = code();
        var desk = house.getBean(SamplingDesk.class);
        var session = in(() -> desk.open(
                province,
                new NewSession(
                        staff.unit("03199"),
                        "Nhà văn hóa",
                        Purpose.CONTACT,
                        TestKind.PCR_SCREENING,
                        Disease.COVID_19,
                        5,
                        null)));
        var tube = in(() -> desk.scanPerson(province, desk.get(province, session), code, contact));
        assertThat(sampledAt(contact)).isNotNull();

        in(() -> {
            desk.takeOut(province, desk.get(province, session), tube.id(), contact.id());
            return true;
        });

        assertThat(sampledAt(contact)).isNull();
    }

    private void declare(Person contact) {
        in(() -> management.declare(
                province,
                new NewContact(
                        caseId,
                        index,
                        contact.id().value(),
                        contact.residence(),
                        Setting.HOUSEHOLD,
                        Exposure.at(hoursAgo(45), Evidence.HOUSEHOLD),
                        null,
                        "QD5053-2020",
                        hoursAgo(30),
                        null,
                        null)));
    }

    private void take(Person person, Instant at) {
        in(() -> tubes.take(
                province,
                NewSpecimen.taken(
                        code(),
                        staff.unit("03199"),
                        TestKind.PCR_SCREENING,
                        Purpose.CONTACT,
                        at,
                        List.of(new NewSpecimen.Sampled(person.id(), person.residence())))));
    }

    private Instant sampledAt(Person contact) {
        return in(() -> queries.tree(province, caseId, 1)).stream()
                .filter(node -> node.person().equals(contact.id().value()))
                .findFirst()
                .orElseThrow()
                .sampledAt();
    }

    private Person person() {
        var name = "Lò " + UUID.randomUUID().toString().replaceAll("[0-9-]", "x");
        return in(() -> {
            var id = house.getBean(PeopleRegister.class)
                    .register(province, NewPerson.named(name, staff.unit("03199")))
                    .person();
            return house.getBean(PeopleQueries.class).find(province, id).orElseThrow();
        });
    }

    private Instant hoursAgo(int hours) {
        return clock.instant().minus(Duration.ofHours(hours)).truncatedTo(java.time.temporal.ChronoUnit.HOURS);
    }

    private static String code() {
        return "S" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    }

    private <T> T in(Supplier<T> work) {
        return ActingAs.call(
                province, () -> house.getBean(TransactionTemplate.class).execute(t -> work.get()));
    }
}
