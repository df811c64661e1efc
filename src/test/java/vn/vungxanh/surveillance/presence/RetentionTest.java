package vn.vungxanh.surveillance.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.copresence.Evidence;

@HouseTest
class RetentionTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Intake intake;

    @Autowired
    private RecordRepository record;

    @Autowired
    private PresenceIndex index;

    @Autowired
    private IndexChecks checks;

    @Autowired
    private Upkeep upkeep;

    @Autowired
    private Places places;

    @Autowired
    private WholeSight sight;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    private Town town;
    private Place place;
    private UUID person;

    @BeforeEach
    void aTown() {
        town = new Town(house);
        place = town.place(PlaceKind.WORSHIP);
        person = town.person();
    }

    @Test
    void whatIsTooOldIsGoneFromTheRecordAndFromTheIndex() {
        var old = Vietnam.dayOf(clock.instant()).minusDays(26);
        var kept = Vietnam.dayOf(clock.instant()).minusDays(24);
        var number = number();
        write(old, number);
        write(kept, number);
        index.catchUp();
        var before = index.current().events(Evidence.VISITS);

        upkeep.now();

        assertThat(partition(old)).isFalse();
        assertThat(partition(kept)).isTrue();
        assertThat(sight.call(() -> record.visits(List.of(id(old), id(kept))))).containsOnlyKeys(id(kept));
        assertThat(index.current().events(Evidence.VISITS)).isLessThan(before);
        assertThat(index.current().digests())
                .allSatisfy(day -> assertThat(day.epochDay()).isGreaterThan(old.toEpochDay()));
        assertThat(checks.verify().differentDays()).isZero();
    }

    @Test
    void aSealedDayTellsHowManyUsuallyCome() {
        var at = town.hoursAgo(17 * 24);
        intake.checkIns(
                town.scope("11"),
                List.of(
                        new CheckIn(UUID.randomUUID().toString(), person, place.id(), at, null),
                        new CheckIn(UUID.randomUUID().toString(), town.person(), place.id(), at, null)));

        upkeep.sealDays();

        var known = town.as("11", () -> places.find(place.id()).orElseThrow());
        assertThat(known.visitsPerDay()).isEqualTo(2);
        assertThat(town.as("11", () -> places.visits(known, 30)))
                .containsExactly(java.util.Map.entry(Vietnam.dayOf(at), 2));
        assertThat(indexesOf(Vietnam.dayOf(at))).contains("place", "person");
    }

    private void write(LocalDate day, int number) {
        var visit = new Visit(id(day), number, place.number(), second(day), Visit.OPEN);
        sight.run(() -> {
            record.openDay("checkins", day, clock.instant());
            record.addVisits(List.of(visit), record.take(1));
        });
    }

    private EventId id(LocalDate day) {
        return EventId.of(0, place.id() + day.toString());
    }

    private static long second(LocalDate day) {
        return Vietnam.startOf(day).getEpochSecond() + 3600;
    }

    private int number() {
        return house.getBean(Subjects.class).numbersOf(List.of(person)).get(person);
    }

    private boolean partition(LocalDate day) {
        return sql.sql("select to_regclass(:name) is not null")
                .param("name", "presence.checkins_" + day.toString().replace("-", ""))
                .query(Boolean.class)
                .single();
    }

    private List<String> indexesOf(LocalDate day) {
        return sql
                .sql("select indexname from pg_indexes where tablename = :name")
                .param("name", "checkins_" + day.toString().replace("-", ""))
                .query(String.class)
                .list()
                .stream()
                .map(name -> name.substring(name.lastIndexOf('_') + 1))
                .toList();
    }
}
