package vn.vungxanh.territory.checkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.presence.NewPlace;
import vn.vungxanh.surveillance.presence.PlaceKind;
import vn.vungxanh.territory.checkins.Arrived.Outcome;
import vn.vungxanh.territory.checkins.HeldCheckIn.State;

@HouseTest
class PlausibilityTest {

    private static final OpeningHours ALWAYS = OpeningHours.daily(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    @Autowired
    ApplicationContext house;

    @Autowired
    CheckPlaces places;

    @Autowired
    PostedPlaces posted;

    @Autowired
    Arrivals arrivals;

    @Autowired
    HeldCheckIns held;

    @Autowired
    CheckinQueries queries;

    @Autowired
    Clock clock;

    HouseStaff staff;
    Scope province;
    UUID person;
    Instant hourAgo;

    @BeforeEach
    void somebody() {
        staff = HouseStaff.of(house);
        province = staff.scope("11", Role.EPIDEMIOLOGIST);
        person = somebodyElse();
        hourAgo = clock.instant().minus(Duration.ofHours(1));
    }

    @Test
    void openingHoursGoOverMidnightAndKnowTheirDays() {
        var night = new OpeningHours(LocalTime.of(22, 0), LocalTime.of(4, 0), Set.of(DayOfWeek.SATURDAY));

        assertThat(night.include(at("2021-05-22T23:00"), Duration.ZERO)).isTrue();
        assertThat(night.include(at("2021-05-23T03:59"), Duration.ZERO)).isTrue();
        assertThat(night.include(at("2021-05-23T04:30"), Duration.ZERO)).isFalse();
        assertThat(night.include(at("2021-05-23T04:30"), Duration.ofHours(1))).isTrue();
        assertThat(night.include(at("2021-05-23T23:00"), Duration.ZERO)).isFalse();
        assertThat(ALWAYS.include(at("2021-05-23T00:00"), Duration.ZERO)).isTrue();
    }

    @Test
    void outsideOpeningHoursItIsHeldAndNotTraced() {
        var day = clock.instant()
                .atZone(vn.vungxanh.kernel.Vietnam.ZONE)
                .minusHours(30)
                .getDayOfWeek();
        var open = new OpeningHours(LocalTime.of(8, 0), LocalTime.of(9, 0), Set.of(day));
        var shop = place("Tiệm đóng cửa", open, null, null);

        assertThat(arrive(shop, hourAgo, null).outcome()).isEqualTo(Outcome.HELD);
        assertThat(held(shop))
                .singleElement()
                .satisfies(line -> assertThat(line.held().doubts()).containsExactly(Doubt.CLOSED));
        assertThat(counted(shop)).isZero();
    }

    @Test
    void whatIsHeldTwiceIsKeptOnce() {
        var shop = place("Tiệm đóng cửa", closedToday(), null, null);
        var arrival = new Arrival("same", posted.open(shop), person, hourAgo, null, false, null, Source.API);

        assertThat(arrivals.arrive(arrival).outcome()).isEqualTo(Outcome.HELD);
        assertThat(arrivals.arrive(arrival).outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(held(shop)).hasSize(1);
    }

    @Test
    void anOfficerLetsItCountOrSaysWhyNot() {
        var shop = place("Tiệm đóng cửa", closedToday(), null, null);
        arrive(shop, hourAgo, null);
        arrive(shop, hourAgo.plusSeconds(60), null);
        var two = held(shop);

        ActingAs.run(province, () -> held.count(province, two.get(0).held().id()));
        ActingAs.run(province, () -> held.dismiss(province, two.get(1).held().id(), "nhập nhầm"));

        assertThat(counted(shop)).isEqualTo(1);
        assertThat(held(shop)).isEmpty();
        assertThatThrownBy(() -> ActingAs.run(
                        province, () -> held.count(province, two.get(0).held().id())))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(CheckinsRule.DECIDED_ALREADY));
    }

    @Test
    void oneTelephoneForMoreThanAFamilyIsDoubted() {
        var market = place("Chợ", ALWAYS, null, null);
        var telephone = UUID.randomUUID().toString();

        for (var n = 0; n < 8; n++) {
            person = somebodyElse();
            assertThat(arrive(market, windowStart(), telephone).outcome()).isEqualTo(Outcome.STORED);
        }
        person = somebodyElse();
        assertThat(arrive(market, windowStart(), telephone).outcome()).isEqualTo(Outcome.HELD);
    }

    @Test
    void moreInAMinuteThanFitThroughTheDoorAreDoubted() {
        var bus = place("Xe khách", ALWAYS, null, null, PlaceKind.VEHICLE);

        for (var n = 0; n < 30; n++) {
            assertThat(arrive(bus, windowStart().plusSeconds(n), null).outcome())
                    .isEqualTo(Outcome.STORED);
        }
        assertThat(arrive(bus, windowStart().plusSeconds(31), null).outcome()).isEqualTo(Outcome.HELD);
    }

    @Test
    void nobodyIsAtTwoPlacesThatNoRoadConnectsInTime() {
        var here = place("Chợ Si Pa Phìn", ALWAYS, 21.77, 102.93);
        var far = place("Bến xe Điện Biên Phủ", ALWAYS, 21.39, 103.02);
        var near = place("Trường học", ALWAYS, 21.78, 102.93);

        assertThat(arrive(here, hourAgo, null).outcome()).isEqualTo(Outcome.STORED);
        assertThat(arrive(near, hourAgo.plusSeconds(300), null).outcome()).isEqualTo(Outcome.STORED);
        assertThat(arrive(far, hourAgo.plusSeconds(600), null).outcome()).isEqualTo(Outcome.HELD);
        assertThat(arrive(far, hourAgo.plusSeconds(2400), null).outcome()).isEqualTo(Outcome.STORED);
    }

    private Instant windowStart() {
        return Instant.ofEpochSecond(hourAgo.getEpochSecond() / 600 * 600);
    }

    private OpeningHours closedToday() {
        var day = clock.instant()
                .atZone(vn.vungxanh.kernel.Vietnam.ZONE)
                .minusHours(72)
                .getDayOfWeek();
        return new OpeningHours(LocalTime.of(8, 0), LocalTime.of(9, 0), Set.of(day));
    }

    private Arrived arrive(UUID place, Instant in, String device) {
        return arrivals.arrive(new Arrival(
                UUID.randomUUID().toString(), posted.open(place), person, in, null, false, device, Source.API));
    }

    private java.util.List<HeldCheckIns.Line> held(UUID place) {
        return ActingAs.call(
                province, () -> held.page(province, State.WAITING, place, 1).items());
    }

    private long counted(UUID place) {
        return ActingAs.call(
                        province, () -> queries.guests(province, place, vn.vungxanh.kernel.Vietnam.dayOf(hourAgo), 1))
                .total();
    }

    private UUID place(String name, OpeningHours hours, Double latitude, Double longitude) {
        return place(name, hours, latitude, longitude, PlaceKind.MARKET);
    }

    private UUID place(String name, OpeningHours hours, Double latitude, Double longitude, PlaceKind kind) {
        var fresh = new NewPlace(null, name, kind, staff.unit("03199"), latitude, longitude, null, null);
        return ActingAs.call(
                province, () -> places.register(province, fresh, new CheckPlaces.Words(null, hours, null, null)));
    }

    private UUID somebodyElse() {
        var name = "Thử " + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        return ActingAs.call(
                province,
                () -> house.getBean(PeopleRegister.class)
                        .register(province, NewPerson.named(name, staff.unit("03199")))
                        .person()
                        .value());
    }

    private static Instant at(String local) {
        return vn.vungxanh.kernel.Vietnam.instant(local);
    }
}
