package vn.vungxanh.surveillance.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.CaseFacts;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.CaseManagement;
import vn.vungxanh.surveillance.cases.Classification;
import vn.vungxanh.surveillance.cases.NewCase;
import vn.vungxanh.surveillance.cases.Source;
import vn.vungxanh.surveillance.copresence.ContactRule;
import vn.vungxanh.surveillance.copresence.Probe;
import vn.vungxanh.surveillance.copresence.Tier;

/** What comes into the index beside check-ins: itineraries of cases, groups, households of the register. */
@HouseTest
class GatheringTest {

    private static final ContactRule RULE = new ContactRule(
            900,
            0,
            86_400,
            73,
            86_400,
            1000,
            Map.of(PlaceKind.RESTAURANT.number(), new ContactRule.PlaceTerms(3600, Integer.MAX_VALUE, 1000)),
            Map.of(
                    GroupKind.HOUSEHOLD.number(), new ContactRule.GroupTerms(8000, 3000),
                    GroupKind.VEHICLE_TRIP.number(), new ContactRule.GroupTerms(2000, 1000)));

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Itineraries itineraries;

    @Autowired
    private Groups groups;

    @Autowired
    private Subjects subjects;

    @Autowired
    private HouseholdMirror households;

    @Autowired
    private PresenceIndex index;

    private Town town;
    private UUID person;

    @BeforeEach
    void aTown() {
        town = new Town(house);
        person = town.person();
    }

    @Test
    void aStopAtAPlaceIsAStayUntilItIsTakenBack() {
        var illness = illness();
        var restaurant = town.place(PlaceKind.RESTAURANT);
        var at = town.hoursAgo(50);
        var dinner = new Stop(restaurant.id(), null, null, null, at, at.plusSeconds(3600), "xe máy", null);
        var words = new Stop(null, "chợ phiên Nà Hỳ", 21.8, 102.8, at.plusSeconds(7200), null, null, "đi cùng bạn");

        var first = record(illness, dinner, words);
        var again = record(illness, dinner, words);
        assertThat(first).extracting(Receipt::outcome).containsExactly(Receipt.Outcome.STORED);
        assertThat(again).extracting(Receipt::outcome).containsExactly(Receipt.Outcome.DUPLICATE);
        assertThat(secondsAt(restaurant, at)).isEqualTo(3600);

        record(illness, words);
        assertThat(secondsAt(restaurant, at)).isZero();
        assertThat(town.as("11", () -> itineraries.of(town.scope("11"), illness)))
                .containsExactly(words);

        record(illness, dinner);
        assertThat(secondsAt(restaurant, at)).isEqualTo(3600);
    }

    @Test
    void passengersOfATripAreContactsOfEachOther() {
        var other = town.person();
        var trip = town.as(
                "11",
                () -> groups.form(
                        town.scope("11"),
                        new NewGroup(GroupKind.VEHICLE_TRIP, "Xe 27B", null, town.unit(Town.COMMUNE))));
        var day = LocalDate.of(2021, 5, 20);
        town.as(
                "11",
                () -> groups.enrol(
                        town.scope("11"),
                        trip.id(),
                        List.of(new Membership(person, day, day), new Membership(other, day, day))));

        assertThat(contactsOf(person, day)).containsExactly(number(other));
        assertThat(contactsOf(person, day.plusDays(3))).isEmpty();
    }

    @Test
    void householdsOfTheRegisterAreGroupsByThemselves() {
        var head = inHousehold("Chủ hộ thử");
        var child = inHousehold("Con thử");

        households.refresh();
        households.refresh();

        assertThat(contactsOf(head, LocalDate.of(2021, 5, 20))).containsExactly(number(child));
    }

    private UUID inHousehold(String name) {
        return town.as(
                "11",
                () -> house.getBean(PeopleRegister.class)
                        .register(
                                town.scope("11"),
                                NewPerson.named(name, town.unit(Town.COMMUNE)).ofHousehold("hộ " + person))
                        .person()
                        .value());
    }

    private List<Integer> contactsOf(UUID source, LocalDate day) {
        var from = vn.vungxanh.kernel.Vietnam.startOf(day).getEpochSecond();
        var found = index.current()
                .trace(
                        new vn.vungxanh.surveillance.copresence.Source(
                                subjects.allNumbersOf(source), from, from + 86_400),
                        RULE,
                        1,
                        Probe.NOTHING);
        assertThat(found.count(1, Tier.QUARANTINE)).isEqualTo(found.size());
        return java.util.stream.IntStream.range(0, found.size())
                .mapToObj(found::person)
                .toList();
    }

    private long secondsAt(Place place, Instant at) {
        var second = at.getEpochSecond();
        return index.current().stays(number(person), second - 10, second + 86_400, RULE).stream()
                .filter(stay -> stay.place() == place.number())
                .mapToLong(stay -> stay.to() - stay.from())
                .sum();
    }

    private int number(UUID of) {
        return subjects.numbersOf(List.of(of)).get(of);
    }

    private List<Receipt> record(CaseId illness, Stop... stops) {
        return town.as("11", () -> itineraries.record(town.scope("11"), illness, List.of(stops)));
    }

    private CaseId illness() {
        var at = Instant.parse("2021-05-14T01:00:00Z");
        var facts = CaseFacts.suspected("tt54-2015", at, Source.UNKNOWN)
                .classified(Classification.CONFIRMED, "tt54-2015", at)
                .facts();
        return town.as(
                "11",
                () -> house.getBean(CaseManagement.class)
                        .record(
                                town.scope("11"),
                                new NewCase(new PersonId(person), "QD97-B-09", town.unit(Town.COMMUNE), facts, null)));
    }
}
