package vn.vungxanh.care.treatment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.Capacity;
import vn.vungxanh.care.facilities.Facilities;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.care.facilities.FacilityKind;
import vn.vungxanh.care.facilities.NewFacility;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Case;
import vn.vungxanh.surveillance.cases.CaseFacts;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.CaseManagement;
import vn.vungxanh.surveillance.cases.CaseQueries;
import vn.vungxanh.surveillance.cases.Classification;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.NewCase;
import vn.vungxanh.surveillance.cases.Severity;
import vn.vungxanh.surveillance.cases.Source;

/** Facilities, people and patients for these tests, each of its own. */
public final class Hospital {

    public static final String SI_PA_PHIN = "03199";

    private final ApplicationContext house;
    public final HouseStaff staff;
    public final Scope province;
    private final Random chance = new Random(UUID.randomUUID().getLeastSignificantBits());

    public Hospital(ApplicationContext house) {
        this.house = house;
        this.staff = HouseStaff.of(house);
        this.province = staff.scope("11", Role.EPIDEMIOLOGIST, Role.HOSPITAL);
    }

    public <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    public <T> T as(Scope scope, Supplier<T> work) {
        return ActingAs.call(scope, work);
    }

    public <T> T asProvince(Supplier<T> work) {
        return as(province, work);
    }

    public <T> T together(Supplier<T> work) {
        return asProvince(() -> bean(TransactionTemplate.class).execute(status -> work.get()));
    }

    public UnitId unit(String code) {
        return staff.unit(code);
    }

    public Instant hoursAgo(long hours) {
        return bean(Clock.class).instant().minus(Duration.ofHours(hours)).truncatedTo(ChronoUnit.SECONDS);
    }

    public String word() {
        var word = new StringBuilder();
        for (var i = 0; i < 10; i++) {
            word.append((char) ('a' + chance.nextInt(26)));
        }
        return word.toString();
    }

    /** Counted beds only. */
    public FacilityId facility(int tier, int ordinary, int oxygen, int icu) {
        var opened = Vietnam.dayOf(hoursAgo(24 * 60));
        var described = NewFacility.of(
                "F" + word().toUpperCase(Locale.ROOT),
                "Bệnh viện " + word(),
                FacilityKind.FIELD_HOSPITAL,
                unit("11"),
                opened,
                new Capacity(opened, tier, ordinary, oxygen, icu, icu, 500));
        return asProvince(() -> bean(Facilities.class).add(province, described));
    }

    public FacilityId outside() {
        var opened = Vietnam.dayOf(hoursAgo(24 * 600));
        var described = NewFacility.of(
                        "X" + word().toUpperCase(Locale.ROOT),
                        "Bệnh viện trung ương " + word(),
                        FacilityKind.HOSPITAL,
                        unit("11"),
                        opened,
                        Capacity.ofBeds(opened, 3, 0, 0, 0))
                .elsewhere();
        return asProvince(() -> bean(Facilities.class).add(province, described));
    }

    public PersonId person() {
        return people(SI_PA_PHIN, 1).get(0);
    }

    public List<PersonId> people(String unit, int count) {
        var newcomers = IntStream.range(0, count)
                .mapToObj(n -> NewPerson.named("Giàng " + word(), unit(unit)).bornIn(1990))
                .toList();
        return asProvince(() -> bean(PeopleRegister.class).registerAll(province, newcomers).stream()
                .map(each -> each.person())
                .toList());
    }

    public CaseId confirmed(PersonId person, Instant at) {
        var facts = CaseFacts.suspected("d", at, Source.COMMUNITY)
                .classified(Classification.CONFIRMED, "d", at)
                .facts();
        return asProvince(() -> bean(CaseManagement.class)
                .record(province, new NewCase(person, Disease.COVID_19, unit(SI_PA_PHIN), facts, null)));
    }

    public Case open(CaseId id) {
        return asProvince(() -> bean(CaseQueries.class).open(province, id));
    }

    public AdmissionId admit(PersonId person, CaseId illness, FacilityId where, Instant at) {
        var wanted = NewAdmission.of(person, illness, where, BedKind.ORDINARY, at, Severity.MILD);
        return asProvince(() -> bean(Admissions.class).admit(province, wanted));
    }

    public Admission open(AdmissionId id) {
        return asProvince(() -> bean(TreatmentQueries.class).open(province, id));
    }
}
