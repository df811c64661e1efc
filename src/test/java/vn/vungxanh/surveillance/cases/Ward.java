package vn.vungxanh.surveillance.cases;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.foundation.people.PersonId;

/** People who fall ill in these tests, each with a name of its own, and the offices that report them. */
final class Ward {

    static final String SI_PA_PHIN = "03199";
    static final String HIM_LAM = "03127";
    static final String PROVINCE = "11";
    static final Instant REPORTED = Instant.parse("2021-05-20T03:00:00Z");

    private final ApplicationContext house;
    final HouseStaff staff;
    final Scope province;
    private final Random chance = new Random(UUID.randomUUID().getLeastSignificantBits());

    Ward(ApplicationContext house) {
        this.house = house;
        this.staff = HouseStaff.of(house);
        this.province = staff.scope(PROVINCE, Role.EPIDEMIOLOGIST);
    }

    UnitId unit(String code) {
        return staff.unit(code);
    }

    <T> T as(Scope scope, Supplier<T> work) {
        return ActingAs.call(scope, work);
    }

    /** In one transaction of the province. */
    <T> T together(Supplier<T> work) {
        return as(province, () -> house.getBean(TransactionTemplate.class).execute(status -> work.get()));
    }

    PersonId person(String unit) {
        return people(unit, 1).get(0);
    }

    List<PersonId> people(String unit, int count) {
        var newcomers = IntStream.range(0, count)
                .mapToObj(n -> NewPerson.named(name(), unit(unit)).livingAt("Bản " + name(), null))
                .toList();
        return as(province, () -> house.getBean(PeopleRegister.class).registerAll(province, newcomers)).stream()
                .map(registered -> registered.person())
                .toList();
    }

    String name() {
        var name = new StringBuilder("Lò ");
        for (var i = 0; i < 12; i++) {
            name.append((char) ('a' + chance.nextInt(26)));
        }
        return name.toString();
    }

    NewCase covid(PersonId person, String unit, CaseFacts facts) {
        return new NewCase(person, Disease.COVID_19, unit(unit), facts, null);
    }

    List<Recorded> record(List<NewCase> cases) {
        return as(province, () -> house.getBean(CaseManagement.class).recordAll(province, cases));
    }

    Recorded record(NewCase one) {
        return record(List.of(one)).get(0);
    }

    CaseId confirmedCase(String unit) {
        return record(covid(person(unit), unit, confirmed(REPORTED).facts())).caseId();
    }

    Case open(CaseId id) {
        return as(province, () -> house.getBean(CaseQueries.class).open(province, id));
    }

    static CaseFactsDraft suspected() {
        return CaseFacts.suspected("d", REPORTED, Source.COMMUNITY);
    }

    static CaseFactsDraft confirmed(Instant at) {
        return CaseFacts.suspected("d", at, Source.COMMUNITY).classified(Classification.CONFIRMED, "d", at);
    }
}
