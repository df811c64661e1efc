package vn.vungxanh.insight.statutory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.CaseDefinitions;
import vn.vungxanh.surveillance.cases.CaseFacts;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.CaseManagement;
import vn.vungxanh.surveillance.cases.Classification;
import vn.vungxanh.surveillance.cases.NewCase;
import vn.vungxanh.surveillance.cases.Source;

/** A province that other tests leave alone: Lai Châu, with its district Tam Đường and its communes. */
final class Office {

    static final String PROVINCE = "12";
    static final String DISTRICT = "106";
    static final String COMMUNE = "03394";
    static final String NEIGHBOUR = "03400";
    static final LocalDate BEGINS = LocalDate.of(2021, 5, 10);
    static final Instant MAY = Instant.parse("2021-05-25T23:00:00Z");

    private final ApplicationContext house;
    private final Random chance = new Random(UUID.randomUUID().getLeastSignificantBits());
    final HouseStaff staff;
    final Scope province;
    final Scope district;
    final Scope commune;
    final Scope neighbour;

    Office(ApplicationContext house) {
        this.house = house;
        this.staff = HouseStaff.of(house);
        this.province = staff.scope(PROVINCE, Role.EPIDEMIOLOGIST);
        this.district = staff.scope(DISTRICT, Role.UNIT_OFFICER);
        this.commune = staff.scope(COMMUNE, Role.UNIT_OFFICER);
        this.neighbour = staff.scope(NEIGHBOUR, Role.UNIT_OFFICER);
        as(province, () -> bean(EnrolmentRepository.class).add(staff.unit(DISTRICT), BEGINS, now(), "test"));
    }

    <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    <T> T as(Scope scope, Supplier<T> work) {
        return ActingAs.call(scope, () -> bean(TransactionTemplate.class).execute(status -> work.get()));
    }

    void doing(Scope scope, Runnable work) {
        ActingAs.run(scope, work);
    }

    Instant now() {
        return bean(Clock.class).instant();
    }

    UnitId unit(String code) {
        return staff.unit(code);
    }

    UnitId unitIn2026(String code) {
        return bean(Units.class)
                .byCode(code, LocalDate.of(2026, 9, 1))
                .orElseThrow()
                .id();
    }

    int settle(Instant asOf) {
        return as(province, () -> bean(Ledger.class).settle(province, asOf));
    }

    CaseId sick(UnitId unit, String disease, Instant confirmedAt) {
        return sick(province, unit, disease, confirmedAt);
    }

    CaseId sick(Scope scope, UnitId unit, String disease, Instant confirmedAt) {
        var name = new StringBuilder("Lò Văn ");
        chance.ints(8, 'a', 'z').forEach(letter -> name.append((char) letter));
        var definition = bean(CaseDefinitions.class)
                .inForce(disease, Vietnam.dayOf(confirmedAt))
                .id();
        return as(scope, () -> {
            var person = bean(PeopleRegister.class)
                    .registerAll(
                            scope,
                            List.of(NewPerson.named(name.toString(), unit).bornIn(1980)))
                    .get(0)
                    .person();
            var facts = CaseFacts.suspected(definition, confirmedAt, Source.CONTACT)
                    .classified(Classification.CONFIRMED, definition, confirmedAt)
                    .onsetOn(Vietnam.dayOf(confirmedAt).minusDays(1))
                    .facts();
            return bean(CaseManagement.class).record(scope, new NewCase(person, disease, unit, facts, null));
        });
    }

    Form of(CaseId illness, FormEvent event) {
        return of(province, illness, event);
    }

    Form of(Scope scope, CaseId illness, FormEvent event) {
        return as(scope, () -> bean(FormRepository.class).about(illness.value())).stream()
                .filter(form -> form.kind().event() == event)
                .findFirst()
                .orElseThrow();
    }

    /** An unsent form of a case in the commune, known to nobody else. */
    Form caseForm() {
        var illness = sick(unit(COMMUNE), "COVID-19", Instant.parse("2021-05-20T03:00:00Z"));
        settle(MAY);
        return of(illness, FormEvent.CASE);
    }

    Form period(String code, FormEvent event, LocalDate from) {
        var filter = FormFilter.of(unit(code), false, MAY.plusSeconds(40L * 86_400), FormFilter.Show.ALL);
        return as(province, () -> bean(FormListRepository.class).list(filter, 1, 500)).items().stream()
                .filter(form -> form.kind().event() == event && form.from().equals(from) && form.revision() == 0)
                .findFirst()
                .orElseThrow();
    }

    Form again(Form form) {
        return as(province, () -> bean(FormQueries.class).open(province, form.id()));
    }

    FilledForm filled(Scope scope, Form form) {
        return as(scope, () -> bean(FormQueries.class).filled(scope, form));
    }

    Printed printed(Form form) {
        return as(province, () -> bean(FormQueries.class).printed(province, again(form)));
    }

    void send(Scope scope, Form form) {
        doing(scope, () -> bean(FormDesk.class).send(scope, form.id(), "Lò Thị Trạm", "Chưa có phiếu xét nghiệm"));
    }
}
