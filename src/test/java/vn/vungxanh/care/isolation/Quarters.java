package vn.vungxanh.care.isolation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.foundation.people.Person;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.orders.TestOrder;
import vn.vungxanh.surveillance.orders.TestOrders;

/** People and sites for these tests, each of its own. */
final class Quarters {

    static final String SI_PA_PHIN = "03199";

    private final ApplicationContext house;
    final HouseStaff staff;
    final Scope province;
    private final Random chance = new Random(UUID.randomUUID().getLeastSignificantBits());

    Quarters(ApplicationContext house) {
        this.house = house;
        this.staff = HouseStaff.of(house);
        this.province = staff.scope("11", Role.EPIDEMIOLOGIST);
    }

    <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    <T> T as(Scope scope, Supplier<T> work) {
        return ActingAs.call(scope, work);
    }

    <T> T asProvince(Supplier<T> work) {
        return as(province, work);
    }

    void doAsProvince(Runnable work) {
        ActingAs.run(province, work);
    }

    Instant now() {
        return bean(Clock.class).instant();
    }

    LocalDate today() {
        return Vietnam.dayOf(now());
    }

    Instant daysAgo(int days) {
        return now().minus(Duration.ofDays(days));
    }

    UnitId unit(String code) {
        return staff.unit(code);
    }

    String word() {
        var word = new StringBuilder();
        for (var i = 0; i < 10; i++) {
            word.append((char) ('a' + chance.nextInt(26)));
        }
        return word.toString();
    }

    Person person() {
        return people(1).get(0);
    }

    List<Person> people(int count) {
        return register(IntStream.range(0, count)
                .mapToObj(n ->
                        NewPerson.named("Giàng " + word(), unit(SI_PA_PHIN)).bornIn(1990))
                .toList());
    }

    List<Person> register(List<NewPerson> newcomers) {
        return asProvince(() -> {
            var ids = bean(PeopleRegister.class).registerAll(province, newcomers).stream()
                    .map(each -> each.person())
                    .toList();
            var found = bean(PeopleQueries.class).findAll(province, ids);
            return ids.stream().map(found::get).toList();
        });
    }

    SiteId site(int rooms, int beds) {
        return site("11", rooms, beds);
    }

    SiteId site(String unit, int rooms, int beds) {
        return asProvince(() -> {
            var code = "S" + word().toUpperCase(java.util.Locale.ROOT);
            var id = bean(Sites.class)
                    .add(
                            province,
                            NewSite.of(
                                    code,
                                    "Khu cách ly " + code,
                                    SiteKind.CENTRAL,
                                    unit(unit),
                                    rooms * beds,
                                    LocalDate.of(2020, 3, 1)));
            if (rooms > 0) {
                bean(Sites.class)
                        .addRooms(
                                province,
                                id,
                                IntStream.rangeClosed(1, rooms)
                                        .mapToObj(n -> "P" + n)
                                        .toList(),
                                beds);
            }
            return id;
        });
    }

    List<Bed> beds(SiteId site) {
        return asProvince(() -> bean(Sites.class).bedsOf(site));
    }

    NewIsolation f1(Person person) {
        return NewIsolation.of(person.id(), person.residence(), Subject.F1, today().minusDays(2));
    }

    IsolationId propose(Person person) {
        return asProvince(() -> bean(IsolationOrders.class).propose(province, f1(person)));
    }

    IsolationId issued(Person person) {
        var id = propose(person);
        doAsProvince(() -> bean(IsolationOrders.class).issue(province, List.of(id), "12/QĐ-UBND", today()));
        return id;
    }

    void place(Placement placement) {
        doAsProvince(() -> bean(Stays.class).place(province, placement));
    }

    IsolationId running(Person person, SiteId site, Bed bed, Instant since) {
        var id = issued(person);
        place(Placement.inSite(id, site, bed.id(), since));
        return id;
    }

    IsolationOrder order(IsolationId id) {
        return asProvince(() -> bean(IsolationQueries.class).order(province, id));
    }

    List<Stay> stays(IsolationId id) {
        return asProvince(() -> bean(IsolationQueries.class).stays(province, id));
    }

    List<LocalDate> samplesDue(Person person) {
        return asProvince(() ->
                bean(TestOrders.class).due(province, unit("11"), LocalDate.of(2100, 1, 1), 1, 50_000).items().stream()
                        .filter(order -> person.id().equals(order.person()))
                        .map(TestOrder::dueOn)
                        .sorted()
                        .toList());
    }
}
