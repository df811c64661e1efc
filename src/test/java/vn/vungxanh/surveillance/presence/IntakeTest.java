package vn.vungxanh.surveillance.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vungxanh.surveillance.presence.Receipt.Outcome.DUPLICATE;
import static vn.vungxanh.surveillance.presence.Receipt.Outcome.STORED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vungxanh.foundation.people.PersonsMerged;
import vn.vungxanh.support.HouseTest;

@HouseTest
class IntakeTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Intake intake;

    @Autowired
    private Subjects subjects;

    @Autowired
    private PresenceIndex index;

    @Autowired
    private WholeSight sight;

    @Autowired
    private JdbcClient sql;

    private Town town;
    private Place market;
    private UUID person;

    @BeforeEach
    void aTown() {
        town = new Town(house);
        market = town.place(PlaceKind.MARKET);
        person = town.person();
    }

    @Test
    void whatIsAcknowledgedIsOnDiskAndKnownToTheIndex() {
        var before = index.sequence();

        var receipts = send(checkIn("a", town.hoursAgo(3), town.hoursAgo(2)), checkIn("b", town.hoursAgo(1), null));

        assertThat(receipts).extracting(Receipt::outcome).containsExactly(STORED, STORED);
        assertThat(stored()).isEqualTo(2);
        assertThat(index.sequence()).isEqualTo(before + 2);
    }

    @Test
    void theSameBatchTwiceAndShuffledIsStoredOnce() {
        var batch = new ArrayList<>(IntStream.range(0, 500)
                .mapToObj(n -> checkIn(market.id() + "-" + n, town.hoursAgo(n), null))
                .toList());
        intake.checkIns(town.scope("11"), batch.subList(0, 250));

        Collections.shuffle(batch, new Random(1));
        var receipts = intake.checkIns(town.scope("11"), batch);

        assertThat(receipts)
                .extracting(Receipt::id)
                .containsExactlyElementsOf(batch.stream().map(CheckIn::id).toList());
        assertThat(receipts).filteredOn(receipt -> receipt.outcome() == STORED).hasSize(250);
        assertThat(receipts)
                .filteredOn(receipt -> receipt.outcome() == DUPLICATE)
                .hasSize(250);
        assertThat(stored()).isEqualTo(500);
    }

    @Test
    void theFirstOfTwoContentsWithOneIdStands() {
        var at = town.hoursAgo(2);
        var inOneBatch = send(checkIn("x", at, null), checkIn("x", at, null), checkIn("x", at, at.plusSeconds(60)));
        var later = send(checkIn("x", at, at.plusSeconds(90)), checkIn("x", at, null));

        assertThat(inOneBatch).extracting(Receipt::outcome).startsWith(STORED, DUPLICATE);
        assertThat(inOneBatch.get(2).rule()).isEqualTo(PresenceRule.ID_USED_FOR_ANOTHER);
        assertThat(later.get(0).rule()).isEqualTo(PresenceRule.ID_USED_FOR_ANOTHER);
        assertThat(later.get(1).outcome()).isEqualTo(DUPLICATE);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void eachWrongItemNamesItsRuleAndTheOthersAreKept() {
        var at = town.hoursAgo(30);
        var receipts = send(
                checkIn("good", at, at.plusSeconds(60)),
                new CheckIn("who", UUID.randomUUID(), market.id(), at, null),
                new CheckIn("where", person, new PlaceId(UUID.randomUUID()), at, null),
                checkIn("backwards", at, at.minusSeconds(1)),
                checkIn("days", at, at.plusSeconds(3 * 86_400)),
                checkIn("future", town.hoursAgo(-1), null),
                checkIn("old", town.hoursAgo(24 * 40), null),
                checkIn("clock", Instant.parse("1970-01-01T00:00:00Z"), null),
                checkIn("", at, null),
                checkIn("night", town.hoursAgo(40), town.hoursAgo(28)));

        assertThat(receipts)
                .extracting(Receipt::rule)
                .containsExactly(
                        null,
                        PresenceRule.UNKNOWN_PERSON,
                        PresenceRule.UNKNOWN_PLACE,
                        PresenceRule.OUT_BEFORE_IN,
                        PresenceRule.STAY_TOO_LONG,
                        PresenceRule.IN_FUTURE,
                        PresenceRule.OLDER_THAN_RETENTION,
                        PresenceRule.OLDER_THAN_RETENTION,
                        PresenceRule.ID_MISSING,
                        null);
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void encountersOfTelephonesAreCheckedToo() {
        var other = town.person();
        var at = town.hoursAgo(5);
        var receipts = intake.encounters(
                town.scope("11"),
                List.of(
                        new Encounter(id("e"), person, other, at, 900, 60),
                        new Encounter(id("e"), other, person, at, 900, 60),
                        new Encounter(id("f"), person, person, at, 900, 60),
                        new Encounter(id("g"), person, other, at, 900, 900),
                        new Encounter(id("h"), person, other, at, 0, 60)));

        assertThat(receipts.get(0).outcome()).isEqualTo(STORED);
        assertThat(receipts.get(1).outcome()).isEqualTo(DUPLICATE);
        assertThat(receipts.subList(2, 5))
                .extracting(Receipt::rule)
                .containsExactly(PresenceRule.SAME_PERSON, PresenceRule.BAD_SIGNAL, PresenceRule.BAD_DURATION);
    }

    @Test
    void aCommuneSendsForItsPlacesAndItsPeopleOnly() {
        var stranger = town.personIn(Town.OTHER_COMMUNE);
        var elsewhere = town.placeIn(Town.OTHER_COMMUNE, PlaceKind.SHOP);
        var at = town.hoursAgo(1);

        var receipts = intake.checkIns(
                town.scope(Town.COMMUNE),
                List.of(
                        new CheckIn(id("guest"), stranger, market.id(), at, null),
                        new CheckIn(id("away"), person, elsewhere.id(), at, null),
                        new CheckIn(id("no"), stranger, elsewhere.id(), at, null)));

        assertThat(receipts).extracting(Receipt::rule).containsExactly(null, null, PresenceRule.OUTSIDE_JURISDICTION);
    }

    @Test
    void aPersonMergedAfterwardsIsOnePersonWithTwoNumbers() {
        var other = town.person();
        send(checkIn("one", town.hoursAgo(2), null));
        intake.checkIns(town.scope("11"), List.of(new CheckIn(id("two"), other, market.id(), town.hoursAgo(1), null)));

        var news = new PersonsMerged(person, other, town.hoursAgo(0));
        house.publishEvent(news);
        house.publishEvent(news);

        assertThat(subjects.allNumbersOf(person)).hasSize(2).isEqualTo(subjects.allNumbersOf(other));
        var numbers = IntStream.of(subjects.allNumbersOf(person)).boxed().toList();
        assertThat(subjects.personsOf(numbers).values()).containsOnly(person);
    }

    private List<Receipt> send(CheckIn... items) {
        return intake.checkIns(town.scope("11"), List.of(items));
    }

    private CheckIn checkIn(String id, Instant in, Instant out) {
        return new CheckIn(id.isEmpty() ? id : id(id), person, market.id(), in, out);
    }

    private String id(String id) {
        return market.number() + "-" + id;
    }

    private int stored() {
        return sight.call(() -> sql.sql("select count(*) from presence.visits where place = :place")
                .param("place", market.number())
                .query(Integer.class)
                .single());
    }
}
