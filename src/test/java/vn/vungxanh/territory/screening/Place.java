package vn.vungxanh.territory.screening;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.Vietnam;

/** A commune that no other test uses, for rounds there must not overlap. */
final class Place {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 24);
    private static final AtomicInteger NEXT = new AtomicInteger();
    /** Thanh Hóa, where few other tests have people. */
    private static final String PROVINCE = "38";

    private static final int A_DISTRICT = 3;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    final HouseStaff staff;
    final Unit commune;
    final Unit district;
    final Scope team;
    final Scope above;
    final Instant now;

    private final ApplicationContext house;

    Place(ApplicationContext house) {
        this.house = house;
        staff = HouseStaff.of(house);
        var units = house.getBean(Units.class);
        var home = units.byCode(PROVINCE, DAY).orElseThrow();
        var districts = units.children(home.id(), DAY).stream()
                .map(below -> units.children(below.id(), DAY))
                .toList();
        var communes = IntStream.range(0, A_DISTRICT)
                .boxed()
                .flatMap(nth ->
                        districts.stream().filter(list -> list.size() > nth + 1).map(list -> list.get(nth)))
                .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                .toList();
        var province = staff.scope(PROVINCE, Role.EPIDEMIOLOGIST);
        Unit next;
        do {
            next = communes.get(NEXT.getAndIncrement());
        } while (inhabited(province, next));
        commune = next;
        district = units.get(commune.parent());
        team = staff.scope(commune.code(), Role.UNIT_OFFICER);
        above = staff.scope(district.code(), Role.UNIT_OFFICER);
        now = house.getBean(Clock.class).instant();
    }

    /** By people of another test. */
    private boolean inhabited(Scope scope, Unit unit) {
        return as(
                        scope,
                        me -> bean(JdbcClient.class)
                                .sql("select count(*) from people.published_persons where unit_id = :unit")
                                .param("unit", unit.id().value())
                                .query(Integer.class)
                                .single())
                > 0;
    }

    <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    <T> T as(Scope scope, Function<Scope, T> work) {
        return ActingAs.call(scope, () -> bean(TransactionTemplate.class).execute(t -> work.apply(scope)));
    }

    LocalDate today() {
        return Vietnam.dayOf(now);
    }

    NewRound wanted() {
        return new NewRound(
                "Vòng " + word(),
                "kiểm tra",
                List.of(commune.id()),
                today().minusDays(9),
                today().plusDays(20),
                EnumSet.of(Question.FEVER, Question.COUGH),
                Basis.REGISTER);
    }

    ScreeningRound round() {
        return round(wanted());
    }

    ScreeningRound round(NewRound wanted) {
        var id = as(above, scope -> bean(ScreeningRounds.class).plan(scope, wanted));
        return as(above, scope -> bean(ScreeningRounds.class).get(scope, id));
    }

    /** People of one household in a hamlet. */
    List<PersonId> household(String hamlet, int many) {
        return household(commune, hamlet, many);
    }

    List<PersonId> household(Unit unit, String hamlet, int many) {
        var family = word();
        var people = new ArrayList<NewPerson>();
        for (var i = 0; i < many; i++) {
            people.add(NewPerson.named("Lò " + family + " " + word(), unit.id())
                    .bornIn(1970 + i)
                    .livingAt(hamlet, null)
                    .ofHousehold(family)
                    .withPhone(i == 0 ? "09" + String.format("%08d", 41_000_000 + NUMBER.incrementAndGet()) : null));
        }
        var province = staff.scope(PROVINCE, Role.EPIDEMIOLOGIST);
        return as(province, scope -> bean(PeopleRegister.class).registerAll(scope, people)).stream()
                .map(each -> each.person())
                .toList();
    }

    VisitReceipt ask(ScreeningRound round, NewVisit... visits) {
        return as(team, scope -> bean(Visits.class).record(scope, round.id(), List.of(visits)));
    }

    NewVisit well(PersonId person) {
        return NewVisit.well(UUID.randomUUID(), person, Way.VISIT, now);
    }

    NewVisit met(PersonId person, Outcome outcome, String reason, Question... signs) {
        var all = EnumSet.noneOf(Question.class);
        all.addAll(List.of(signs));
        return NewVisit.in(UUID.randomUUID(), person, outcome, all, reason, Way.VISIT, now);
    }

    Tally tally(ScreeningRound round) {
        return tally(round, team);
    }

    Tally tally(ScreeningRound round, Scope scope) {
        return as(
                scope, me -> bean(ScreeningProgress.class).sum(me, filter(round, scope, ScreeningFilter.Show.TARGET)));
    }

    List<Inhabitant> lines(ScreeningRound round, ScreeningFilter.Show show) {
        return as(team, me -> bean(ScreeningQueries.class).list(me, filter(round, team, show), 1, 100))
                .items();
    }

    ScreeningFilter filter(ScreeningRound round, Scope scope, ScreeningFilter.Show show) {
        return ScreeningFilter.of(round, scope.home(), bean(Clock.class).instant(), show);
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
