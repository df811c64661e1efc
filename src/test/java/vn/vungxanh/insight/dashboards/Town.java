package vn.vungxanh.insight.dashboards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.Capacity;
import vn.vungxanh.care.facilities.Facilities;
import vn.vungxanh.care.facilities.FacilityKind;
import vn.vungxanh.care.facilities.NewFacility;
import vn.vungxanh.care.isolation.NewSite;
import vn.vungxanh.care.isolation.PastStay;
import vn.vungxanh.care.isolation.SiteKind;
import vn.vungxanh.care.isolation.Sites;
import vn.vungxanh.care.isolation.Stays;
import vn.vungxanh.care.isolation.Subject;
import vn.vungxanh.care.treatment.Admissions;
import vn.vungxanh.care.treatment.PastAdmission;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.CaseFacts;
import vn.vungxanh.surveillance.cases.CaseManagement;
import vn.vungxanh.surveillance.cases.Classification;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.NewCase;
import vn.vungxanh.surveillance.cases.Severity;
import vn.vungxanh.surveillance.cases.Source;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.Purpose;
import vn.vungxanh.surveillance.testing.NewSpecimen;
import vn.vungxanh.surveillance.testing.SpecimenIntake;

/** Sông Công in Thái Nguyên, where no other test has anybody: cases, patients, samples and people apart, as of 6 a.m. */
final class Town {

    static final String PROVINCE = "19";
    static final String DISTRICT = "165";
    static final String COMMUNE = "05506";
    static final String AS_OF = "2021-05-24T06:00:00+07:00";
    static final int CASES = 5;
    static final int PATIENTS = 3;
    static final int SAMPLES = 4;
    static final int APART = 2;

    private static final LocalDate OPENED = LocalDate.of(2021, 4, 1);

    private final ApplicationContext house;
    final HouseStaff staff;
    private final Scope scope;
    private final Random chance = new Random(UUID.randomUUID().getLeastSignificantBits());

    Town(ApplicationContext house) {
        this.house = house;
        this.staff = HouseStaff.of(house);
        this.scope = staff.scope(PROVINCE, Role.EPIDEMIOLOGIST, Role.HOSPITAL);
    }

    void fill() {
        var people = people(CASES + SAMPLES + APART);
        ActingAs.run(scope, () -> {
            for (var n = 0; n < CASES; n++) {
                sick(people.get(n), n == 0 ? Source.COMMUNITY : Source.CONTACT, at("2021-05-1" + (n + 4)));
            }
            admit(people.subList(0, PATIENTS));
            people.subList(CASES, CASES + SAMPLES).forEach(this::sample);
            apart(people.subList(CASES + SAMPLES, people.size()));
        });
    }

    private void sick(PersonId person, Source source, Instant at) {
        var facts = CaseFacts.suspected("d", at, source)
                .onsetOn(Vietnam.dayOf(at).minusDays(2))
                .classified(Classification.CONFIRMED, "d", at)
                .facts();
        bean(CaseManagement.class)
                .record(scope, new NewCase(person, Disease.COVID_19, staff.unit(COMMUNE), facts, null));
    }

    private void admit(List<PersonId> patients) {
        var facility = bean(Facilities.class)
                .add(
                        scope,
                        NewFacility.of(
                                "F" + word(),
                                "Bệnh viện " + word(),
                                FacilityKind.FIELD_HOSPITAL,
                                staff.unit(COMMUNE),
                                OPENED,
                                new Capacity(OPENED, 1, 10, 4, 2, 2, 500)));
        bean(Admissions.class)
                .takePast(
                        scope,
                        patients.stream()
                                .map(person -> PastAdmission.open(
                                        person,
                                        null,
                                        staff.unit(COMMUNE),
                                        facility,
                                        BedKind.ORDINARY,
                                        at("2021-05-20"),
                                        Severity.MILD))
                                .toList());
    }

    private void sample(PersonId person) {
        bean(SpecimenIntake.class)
                .take(
                        scope,
                        NewSpecimen.taken(
                                "T" + word(),
                                staff.unit(COMMUNE),
                                TestKind.PCR_SCREENING,
                                Purpose.CONTACT,
                                at("2021-05-23"),
                                List.of(new NewSpecimen.Sampled(person, staff.unit(COMMUNE)))));
    }

    private void apart(List<PersonId> people) {
        var site = bean(Sites.class)
                .add(
                        scope,
                        NewSite.of(
                                "S" + word(),
                                "Khu cách ly " + word(),
                                SiteKind.CENTRAL,
                                staff.unit(COMMUNE),
                                30,
                                OPENED));
        bean(Stays.class)
                .takePast(
                        scope,
                        people.stream()
                                .map(person -> PastStay.inSite(
                                        person, staff.unit(COMMUNE), Subject.F1, site, at("2021-05-20"), null, null))
                                .toList());
    }

    private List<PersonId> people(int count) {
        var newcomers = IntStream.range(0, count)
                .mapToObj(n ->
                        NewPerson.named("Nông " + word(), staff.unit(COMMUNE)).bornIn(1990))
                .toList();
        return ActingAs.call(
                scope,
                () -> bean(PeopleRegister.class).registerAll(scope, newcomers).stream()
                        .map(each -> each.person())
                        .toList());
    }

    static Instant at(String day) {
        return Instant.parse(day + "T02:00:00Z");
    }

    private <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    private String word() {
        var word = new StringBuilder();
        for (var n = 0; n < 10; n++) {
            word.append((char) ('a' + chance.nextInt(26)));
        }
        return word.toString().toUpperCase(Locale.ROOT);
    }

    /** Everybody who may see figures, and hardly anything else. */
    static Set<Role> narrow() {
        return Set.of(Role.LOGISTICS, Role.CHECKPOINT, Role.POLICE, Role.BORDER_GUARD);
    }
}
