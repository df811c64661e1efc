package vn.vungxanh.surveillance.testing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.foundation.people.Person;
import vn.vungxanh.surveillance.laboratories.Laboratories;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.laboratories.NewLaboratory;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.Purpose;
import vn.vungxanh.surveillance.orders.TestOrders;
import vn.vungxanh.surveillance.testing.NewSpecimen.Sampled;

/** People, tubes and laboratories for these tests, each of its own. */
public final class Clinic {

    public static final String SI_PA_PHIN = "03199";

    private final ApplicationContext house;
    public final HouseStaff staff;
    public final Scope province;
    private final Random chance = new Random(UUID.randomUUID().getLeastSignificantBits());

    public Clinic(ApplicationContext house) {
        this.house = house;
        this.staff = HouseStaff.of(house);
        this.province = staff.scope("11", Role.EPIDEMIOLOGIST);
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

    public Instant now() {
        return bean(Clock.class).instant();
    }

    public Instant hoursAgo(int hours) {
        return now().minus(Duration.ofHours(hours)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    }

    public UnitId unit(String code) {
        return staff.unit(code);
    }

    public String word() {
        var word = new StringBuilder();
        for (var i = 0; i < 10; i++) {
            word.append((char) ('a' + chance.nextInt(26)));
        }
        return word.toString();
    }

    public String code() {
        return "T" + word().toUpperCase(java.util.Locale.ROOT) + chance.nextInt(10);
    }

    public List<Person> people(int count) {
        return people(SI_PA_PHIN, count);
    }

    public List<Person> people(String unit, int count) {
        var newcomers = IntStream.range(0, count)
                .mapToObj(n -> NewPerson.named("Sùng " + word(), unit(unit)).bornIn(1990))
                .toList();
        return asProvince(() -> bean(PeopleRegister.class).registerAll(province, newcomers).stream()
                .map(each ->
                        bean(PeopleQueries.class).find(province, each.person()).orElseThrow())
                .toList());
    }

    public LaboratoryId laboratory(int confirmatory) {
        return asProvince(() -> bean(Laboratories.class)
                .add(
                        province,
                        new NewLaboratory(
                                "L" + word().toUpperCase(java.util.Locale.ROOT),
                                "Phòng xét nghiệm " + word(),
                                unit("11"),
                                false,
                                1_000,
                                1_500,
                                10_000,
                                confirmatory,
                                Set.of(TestKind.values()),
                                true)));
    }

    public SpecimenId tube(String code, TestKind kind, List<Person> people, @Nullable LaboratoryId at) {
        return tube(code, kind, people, at, hoursAgo(10));
    }

    public SpecimenId tube(String code, TestKind kind, List<Person> people, @Nullable LaboratoryId at, Instant when) {
        var inside = people.stream()
                .map(person -> new Sampled(person.id(), person.residence()))
                .toList();
        var tube = NewSpecimen.taken(code, unit(SI_PA_PHIN), kind, Purpose.CONTACT, when, inside);
        return asProvince(() -> bean(SpecimenIntake.class).take(province, at == null ? tube : tube.receivedBy(at)));
    }

    public ResultEffect result(String code, TestResult said, @Nullable LaboratoryId by, @Nullable String ct) {
        return result(code, said, by, ct, hoursAgo(1));
    }

    public ResultEffect result(
            String code, TestResult said, @Nullable LaboratoryId by, @Nullable String ct, Instant at) {
        var result = new NewResult(code, by, said, ct == null ? null : new BigDecimal(ct), at, Via.HAND, null);
        return asProvince(() -> bean(ResultIntake.class).takeAndSetAside(province, List.of(result)))
                .get(0);
    }

    public Specimen open(String code) {
        return asProvince(() -> bean(TestQueries.class).open(province, code));
    }

    public List<TestLine> testsOf(Person person) {
        return asProvince(() -> bean(TestQueries.class).ofPerson(province, person.id()));
    }

    public long due(Person person) {
        return asProvince(
                () -> bean(TestOrders.class)
                        .due(province, unit("11"), java.time.LocalDate.of(2100, 1, 1), 1, 5_000)
                        .items()
                        .stream()
                        .filter(order -> person.id().equals(order.person()))
                        .count());
    }
}
