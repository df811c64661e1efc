package vn.vungxanh.surveillance.presence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;

/** People and places of the tests, made as they are needed; every town is apart from every other. */
final class Town {

    static final String COMMUNE = "03199";
    static final String OTHER_COMMUNE = "03127";
    private static final LocalDate DAY = LocalDate.of(2021, 5, 24);
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final ApplicationContext house;

    Town(ApplicationContext house) {
        this.house = house;
    }

    UUID person() {
        return personIn(COMMUNE);
    }

    UUID personIn(String commune) {
        var name = "Thử " + letters(NEXT.incrementAndGet());
        return as(
                "11",
                () -> house.getBean(PeopleRegister.class)
                        .register(scope("11"), NewPerson.named(name, unit(commune)))
                        .person()
                        .value());
    }

    Place place(PlaceKind kind) {
        return placeIn(COMMUNE, kind);
    }

    Place placeIn(String commune, PlaceKind kind) {
        return as(
                "11",
                () -> house.getBean(Places.class)
                        .register(scope("11"), NewPlace.of("Nơi " + NEXT.incrementAndGet(), kind, unit(commune))));
    }

    /** Whole seconds, some hours ago. */
    Instant hoursAgo(int hours) {
        return Instant.ofEpochSecond(house.getBean(Clock.class).instant().getEpochSecond() - hours * 3600L);
    }

    UnitId unit(String code) {
        return house.getBean(Units.class).byCode(code, DAY).orElseThrow().id();
    }

    Scope scope(String code) {
        return Scope.ofProgram(unit(code), house.getBean(Units.class));
    }

    <T> T as(String code, Supplier<T> work) {
        return ActingAs.call(
                scope(code), () -> house.getBean(TransactionTemplate.class).execute(t -> work.get()));
    }

    private static String letters(int number) {
        var name = new StringBuilder();
        for (var rest = number; rest > 0; rest /= 26) {
            name.append((char) ('a' + rest % 26));
        }
        return name.toString();
    }
}
