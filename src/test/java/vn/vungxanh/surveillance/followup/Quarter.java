package vn.vungxanh.surveillance.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.surveillance.cases.CaseFacts;
import vn.vungxanh.surveillance.cases.CaseManagement;
import vn.vungxanh.surveillance.cases.Classification;
import vn.vungxanh.surveillance.cases.NewCase;
import vn.vungxanh.surveillance.cases.Source;
import vn.vungxanh.surveillance.tracing.ContactManagement;
import vn.vungxanh.surveillance.tracing.Evidence;
import vn.vungxanh.surveillance.tracing.Exposure;
import vn.vungxanh.surveillance.tracing.NewContact;
import vn.vungxanh.surveillance.tracing.Setting;

/** A case of a disease of its own, and contacts of it, as other rooms know them; each test has its own disease. */
final class Quarter {

    private static final AtomicInteger NEXT_DISEASE = new AtomicInteger(4);

    final HouseStaff staff;
    final String disease;
    final UUID patient = UUID.randomUUID();
    final UUID caseId;
    final Instant now;

    private final ApplicationContext house;

    private Quarter(ApplicationContext house, String disease, Duration ago) {
        this.house = house;
        this.disease = disease;
        staff = HouseStaff.of(house);
        now = house.getBean(Clock.class).instant();
        var confirmed = now.minus(ago);
        caseId = as("11", scope -> confirm(scope, patient, "03199", confirmed));
    }

    /** Confirmed one day ago. */
    static Quarter of(ApplicationContext house) {
        return new Quarter(house, "QD97-W-%02d".formatted(1 + NEXT_DISEASE.incrementAndGet() % 46), Duration.ofDays(1));
    }

    UUID confirm(Scope scope, UUID person, String commune, Instant at) {
        var facts = CaseFacts.suspected("tt54-2015", at, Source.UNKNOWN)
                .classified(Classification.CONFIRMED, "tt54-2015", at)
                .facts();
        var reported = new NewCase(new PersonId(person), disease, staff.unit(commune), facts, null);
        return house.getBean(CaseManagement.class).record(scope, reported).value();
    }

    NewContact contact(UUID from, UUID to, String commune, Setting setting, Instant metAt) {
        return new NewContact(
                caseId,
                from,
                to,
                staff.unit(commune),
                setting,
                Exposure.at(metAt, Evidence.INTERVIEW),
                1,
                null,
                now.minus(Duration.ofHours(12)),
                null,
                null);
    }

    /** Named twelve hours ago, met two days ago. */
    List<UUID> declare(int many, String commune) {
        var persons = new ArrayList<UUID>();
        var contacts = new ArrayList<NewContact>();
        for (var i = 0; i < many; i++) {
            persons.add(UUID.randomUUID());
            contacts.add(contact(patient, persons.get(i), commune, Setting.MARKET, now.minus(Duration.ofDays(2))));
        }
        declare(contacts);
        return persons;
    }

    void declare(List<NewContact> contacts) {
        as("11", scope -> house.getBean(ContactManagement.class).declareAll(scope, contacts));
    }

    /** A person with a name and a telephone, declared as a contact. */
    FollowedId named(String name, String commune, String phone) {
        var person = as(
                "11",
                scope -> house.getBean(PeopleRegister.class)
                        .register(
                                scope,
                                NewPerson.named(name, staff.unit(commune)).withPhone(phone))
                        .person()
                        .value());
        declare(List.of(contact(patient, person, commune, Setting.HOUSEHOLD, now.minus(Duration.ofDays(2)))));
        return idOf(person);
    }

    FollowedId idOf(UUID person) {
        return as(
                "11",
                scope -> new FollowedId(house.getBean(JdbcClient.class)
                        .sql("select id from followup.contacts where person_id = :person and disease = :disease")
                        .param("person", person)
                        .param("disease", disease)
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .single()));
    }

    Followed followed(UUID person) {
        var id = idOf(person);
        return as(
                "11", scope -> house.getBean(FollowedRepository.class).find(id).orElseThrow());
    }

    Followed followed(FollowedId id) {
        return as(
                "11", scope -> house.getBean(FollowedRepository.class).find(id).orElseThrow());
    }

    NewCall call(FollowedId contact, CallOutcome outcome, Boolean symptoms) {
        return new NewCall(
                UUID.randomUUID(), contact, now.minusSeconds(60), false, outcome, symptoms, null, null, null, null);
    }

    UnitId unit(String code) {
        return staff.unit(code);
    }

    /** As an officer of that unit, in one transaction. */
    <T> T as(String code, java.util.function.Function<Scope, T> work) {
        var scope = staff.scope(code, Role.UNIT_OFFICER);
        return ActingAs.call(
                scope, () -> house.getBean(TransactionTemplate.class).execute(t -> work.apply(scope)));
    }

    void run(String code, java.util.function.Consumer<Scope> work) {
        as(code, scope -> {
            work.accept(scope);
            return true;
        });
    }

    static LocalDate day(Instant at) {
        return vn.vungxanh.kernel.Vietnam.dayOf(at);
    }
}
