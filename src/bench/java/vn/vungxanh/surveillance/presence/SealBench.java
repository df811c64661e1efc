package vn.vungxanh.surveillance.presence;

import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.vungxanh.VungXanh;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;

/** What a night costs: a day of check-ins sealed, the index caught up and sealed, all of it compared with the record. */
final class SealBench {

    private static final int EVENTS = Integer.getInteger("events", 4_000_000);
    private static final int PEOPLE = Integer.getInteger("people", 1_000_000);
    private static final int PLACES = 10_000;
    private static final int STEP = 100_000;

    private final ConfigurableApplicationContext house;
    private final LocalDate day;

    private SealBench(ConfigurableApplicationContext house) {
        this.house = house;
        this.day = Vietnam.dayOf(house.getBean(Clock.class).instant()).minusDays(40); // none of the demonstration
    }

    public static void main(String... args) throws Exception {
        var house = SpringApplication.run(
                VungXanh.class,
                "--spring.profiles.active=demonstration",
                "--server.port=0",
                "--vungxanh.presence.upkeep=PT10H",
                "--vungxanh.home=" + Files.createTempDirectory("vungxanh-bench"));
        try {
            new SealBench(house).night();
        } finally {
            SpringApplication.exit(house);
        }
        System.exit(0);
    }

    private void night() throws Exception {
        var index = house.getBean(PresenceIndex.class);
        var upkeep = house.getBean(Upkeep.class);
        upkeep.sealDays();
        timed("written", () -> {
            write();
            return EVENTS;
        });
        timed("days sealed", upkeep::sealDays);
        timed("index caught up", () -> {
            index.catchUp();
            return index.sequence();
        });
        timed("index sealed", () -> {
            index.seal(Vietnam.startOf(day.minusDays(1)).getEpochSecond());
            return index.state().bytes();
        });
        timed("compared, days that differ", () -> house.getBean(IndexChecks.class)
                .verify()
                .differentDays());
    }

    private void write() {
        var record = house.getBean(RecordRepository.class);
        var sight = house.getBean(WholeSight.class);
        var clock = house.getBean(Clock.class);
        var places = places();
        sight.run(() -> record.openDay("checkins", day, clock.instant()));
        var begins = Vietnam.startOf(day).getEpochSecond();
        var chance = new SplittableRandom(88);
        for (var from = 0; from < EVENTS; from += STEP) {
            var visits = new ArrayList<Visit>(STEP);
            for (var n = 0; n < Math.min(STEP, EVENTS - from); n++) {
                var came = begins + chance.nextInt(86_400 - 3_600);
                visits.add(new Visit(
                        EventId.of(new UUID(from + n, chance.nextLong())),
                        1_000_000 + chance.nextInt(PEOPLE),
                        places.get((int) (PLACES * Math.pow(chance.nextDouble(), 3))),
                        came,
                        chance.nextInt(3) == 0 ? came + 1_800 : Visit.OPEN));
            }
            sight.run(() -> record.addVisits(visits, record.take(visits.size())));
        }
    }

    private List<Integer> places() {
        var units = house.getBean(Units.class);
        var commune = units.byCode("03199", LocalDate.of(2021, 5, 24)).orElseThrow().id();
        var scope = Scope.ofProgram(commune, units);
        var fresh = new ArrayList<NewPlace>();
        for (var n = 0; n < PLACES; n++) {
            fresh.add(NewPlace.of("Nơi " + n, PlaceKind.values()[n % PlaceKind.values().length], commune));
        }
        return ActingAs.call(scope, () -> house.getBean(Places.class).registerAll(scope, fresh)).stream()
                .map(Place::number)
                .toList();
    }

    private static void timed(String what, Callable<? extends Number> work) throws Exception {
        var began = System.nanoTime();
        var answer = work.call();
        System.out.printf("%s: %,d in %.1f s%n", what, answer.longValue(), (System.nanoTime() - began) / 1e9);
    }
}
