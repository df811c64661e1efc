package vn.vungxanh.surveillance.traces;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.CaseFacts;
import vn.vungxanh.surveillance.cases.CaseManagement;
import vn.vungxanh.surveillance.cases.Classification;
import vn.vungxanh.surveillance.cases.NewCase;
import vn.vungxanh.surveillance.cases.Source;
import vn.vungxanh.surveillance.presence.CheckIn;
import vn.vungxanh.surveillance.presence.Encounter;
import vn.vungxanh.surveillance.presence.Intake;
import vn.vungxanh.surveillance.presence.NewPlace;
import vn.vungxanh.surveillance.presence.Place;
import vn.vungxanh.surveillance.presence.PlaceKind;
import vn.vungxanh.surveillance.presence.Places;

/** People, places and cases of the tests of this room; every hamlet is apart from every other, and has its own disease. */
final class Hamlet {

    static final String SI_PA_PHIN = "03199";
    static final String HIM_LAM = "03127";
    static final String PROVINCE = "11";
    private static final LocalDate DAY = LocalDate.of(2021, 5, 24);
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final ApplicationContext house;
    final String disease;

    Hamlet(ApplicationContext house) {
        this.house = house;
        this.disease = "QD97-W-%02d".formatted(10 + NEXT.incrementAndGet() % 36);
    }

    /** Two days ago at this hour. */
    Instant at(int hour, int minute) {
        return Vietnam.startOf(today().minusDays(2)).plusSeconds(hour * 3600L + minute * 60L);
    }

    LocalDate today() {
        return Vietnam.dayOf(now());
    }

    Instant now() {
        return house.getBean(Clock.class).instant();
    }

    UUID person(String commune, @Nullable String household) {
        var name = "Hạng " + letters(NEXT.incrementAndGet()) + " " + letters((int) (System.nanoTime() & 0xfffffff));
        var fresh = new NewPerson(
                name, null, null, 1990, null, null, unit(commune), null, null, household, null, null, null, null);
        return in(
                PROVINCE,
                scope -> house.getBean(PeopleRegister.class)
                        .register(scope, fresh)
                        .person()
                        .value());
    }

    UUID person() {
        return person(SI_PA_PHIN, null);
    }

    Place place(PlaceKind kind) {
        return in(
                PROVINCE,
                scope -> house.getBean(Places.class)
                        .register(
                                scope, NewPlace.of("Nơi " + letters(NEXT.incrementAndGet()), kind, unit(SI_PA_PHIN))));
    }

    /** Fell ill yesterday, found an hour ago. */
    UUID ill(UUID person) {
        return ill(person, today().minusDays(1));
    }

    UUID ill(UUID person, LocalDate onset) {
        var at = now().minusSeconds(60);
        var facts = CaseFacts.suspected("tt54-2015", at, Source.COMMUNITY)
                .onsetOn(onset)
                .classified(Classification.CONFIRMED, "tt54-2015", at)
                .facts();
        var unit = in(
                PROVINCE,
                scope -> house.getBean(vn.vungxanh.foundation.people.PeopleQueries.class)
                        .find(scope, new PersonId(person))
                        .orElseThrow()
                        .residence());
        return in(
                PROVINCE,
                scope -> house.getBean(CaseManagement.class)
                        .record(scope, new NewCase(new PersonId(person), disease, unit, facts, null))
                        .value());
    }

    void visits(UUID person, Place place, Instant from, @Nullable Instant to) {
        var checkIn = new CheckIn(UUID.randomUUID().toString(), person, place.id(), from, to);
        ActingAs.run(scope(PROVINCE), () -> house.getBean(Intake.class).checkIns(scope(PROVINCE), List.of(checkIn)));
    }

    void meets(UUID one, UUID other, Instant at, int minutes, int signal) {
        var encounter = new Encounter(UUID.randomUUID().toString(), one, other, at, minutes * 60, signal);
        ActingAs.run(
                scope(PROVINCE), () -> house.getBean(Intake.class).encounters(scope(PROVINCE), List.of(encounter)));
    }

    UnitId unit(String code) {
        return house.getBean(Units.class).byCode(code, DAY).orElseThrow().id();
    }

    Scope scope(String code) {
        return Scope.ofProgram(unit(code), house.getBean(Units.class));
    }

    <T> T in(String code, java.util.function.Function<Scope, T> work) {
        Supplier<T> inside = () -> house.getBean(TransactionTemplate.class).execute(t -> work.apply(scope(code)));
        return ActingAs.call(scope(code), inside);
    }

    private static String letters(int number) {
        var name = new StringBuilder("a");
        for (var rest = number; rest > 0; rest /= 26) {
            name.append((char) ('a' + rest % 26));
        }
        return name.toString();
    }
}
