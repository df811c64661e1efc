package vn.vungxanh.care.rounds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
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
import vn.vungxanh.kernel.Vietnam;

/** A hamlet of its own in Si Pa Phìn, whose people are watched since three days. */
final class Commune {

    static final String SI_PA_PHIN = "03199";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    final HouseStaff staff;
    final Instant now;
    final Scope team;
    final String hamlet = "Bản " + word();

    private final ApplicationContext house;

    Commune(ApplicationContext house) {
        this.house = house;
        staff = HouseStaff.of(house);
        now = house.getBean(Clock.class).instant();
        team = staff.scope(SI_PA_PHIN, Role.UNIT_OFFICER);
    }

    <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    <T> T as(Scope scope, Function<Scope, T> work) {
        return ActingAs.call(scope, () -> bean(TransactionTemplate.class).execute(t -> work.apply(scope)));
    }

    UnitId unit() {
        return staff.unit(SI_PA_PHIN);
    }

    /** People of one household in this hamlet. */
    List<PersonId> household(int many) {
        var family = word();
        var people = new ArrayList<NewPerson>();
        for (var i = 0; i < many; i++) {
            people.add(NewPerson.named("Vàng " + family + " " + word(), unit())
                    .bornIn(1970 + i)
                    .livingAt(hamlet, null)
                    .ofHousehold(family)
                    .withPhone(i == 0 ? "09" + String.format("%08d", 31_000_000 + NUMBER.incrementAndGet()) : null));
        }
        return as(team, scope -> bean(PeopleRegister.class).registerAll(scope, people)).stream()
                .map(each -> each.person())
                .toList();
    }

    /** Since three days at home, for ten more. */
    NewWatch home(PersonId person) {
        return NewWatch.atHome(
                person,
                unit(),
                "test:" + UUID.randomUUID(),
                now.minus(Duration.ofDays(3)),
                Vietnam.dayOf(now).plusDays(10));
    }

    List<WatchId> watched(int many) {
        var people = household(many);
        as(
                team,
                scope -> bean(Watches.class)
                        .open(scope, people.stream().map(this::home).toList()));
        return people.stream().map(this::watchOf).toList();
    }

    WatchId watchOf(PersonId person) {
        return as(
                team,
                scope -> bean(WatchRepository.class)
                        .ofPerson(person.value())
                        .get(0)
                        .id());
    }

    RoundFilter filter(RoundFilter.Show show) {
        return RoundFilter.of(unit(), bean(Clock.class).instant(), show).at(hamlet);
    }

    MorningList morning() {
        return as(team, scope -> bean(RoundQueries.class).morning(scope, filter(RoundFilter.Show.WATCHED), 1, 50));
    }

    List<RoundLine> lines(RoundFilter.Show show) {
        return as(team, scope -> bean(RoundQueries.class).list(scope, filter(show), 1, 50))
                .items();
    }

    Receipt record(NewObservation seen) {
        return as(team, scope -> bean(Observations.class).record(scope, seen));
    }

    NewObservation seen(WatchId watch, Vitals vitals) {
        return NewObservation.of(UUID.randomUUID(), watch, bean(Clock.class).instant(), vitals);
    }

    List<Alarm> alarms(WatchId watch) {
        return as(team, scope -> bean(RoundQueries.class).open(scope, watch)).alarms();
    }

    static String word() {
        var word = new StringBuilder();
        for (var letter :
                Long.toString(System.nanoTime() + NUMBER.incrementAndGet(), 26).toCharArray()) {
            word.append((char) ('a' + Character.digit(letter, 36)));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
