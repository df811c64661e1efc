package vn.vungxanh.care.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vungxanh.care.isolation.IsolationEnded;
import vn.vungxanh.care.isolation.IsolationId;
import vn.vungxanh.care.isolation.IsolationOrdered;
import vn.vungxanh.care.isolation.IsolationOrders;
import vn.vungxanh.care.isolation.NewIsolation;
import vn.vungxanh.care.isolation.NewSite;
import vn.vungxanh.care.isolation.Placement;
import vn.vungxanh.care.isolation.SiteKind;
import vn.vungxanh.care.isolation.Sites;
import vn.vungxanh.care.isolation.Stays;
import vn.vungxanh.care.isolation.Subject;
import vn.vungxanh.care.rounds.RoundFilter.Show;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;

@HouseTest
class StaysAreWatchedTest {

    @Autowired
    private ApplicationContext house;

    private Commune commune;

    @BeforeEach
    void aHamlet() {
        commune = new Commune(house);
    }

    @Test
    void whoStaysAtHomeIsOnTheListWithoutAnybodyAddingIt() {
        var person = commune.household(1).get(0);
        var order = ordered(person);
        assertThat(commune.lines(Show.WATCHED)).as("not placed yet").isEmpty();
        home(order);
        assertThat(commune.lines(Show.WATCHED)).singleElement().satisfies(line -> {
            assertThat(line.person()).isEqualTo(person.value());
            assertThat(line.reason()).isEqualTo(WatchReason.HOME);
            assertThat(line.place()).isEqualTo(commune.hamlet);
        });
    }

    @Test
    void newsHeardTwiceChangesNothing() {
        var person = commune.household(1).get(0);
        var order = ordered(person);
        home(order);
        var listener = commune.bean(FollowsIsolation.class);
        for (var i = 0; i < 2; i++) {
            listener.on(new IsolationOrdered(List.of(order.value())));
        }
        assertThat(watches(person)).hasSize(1);

        end(order);
        var ends = new java.util.HashSet<java.time.Instant>();
        for (var i = 0; i < 2; i++) {
            listener.on(new IsolationEnded(List.of(order.value())));
            assertThat(watches(person))
                    .singleElement()
                    .extracting(Watch::ending)
                    .isEqualTo(Ending.COMPLETED);
            ends.add(watches(person).get(0).endedAt());
        }
        assertThat(ends).hasSize(1);
        assertThat(commune.lines(Show.WATCHED)).isEmpty();
    }

    @Test
    void whoIsMovedToASiteIsWatchedThereByItsRoom() {
        var person = commune.household(1).get(0);
        var order = ordered(person);
        home(order);
        assertThat(commune.lines(Show.WATCHED)).hasSize(1);
        var name = "Trường " + Commune.word();
        commune.as(commune.team, scope -> {
            var site = commune.bean(Sites.class)
                    .add(
                            scope,
                            NewSite.of(
                                    Commune.word().toUpperCase(java.util.Locale.ROOT),
                                    name,
                                    SiteKind.CENTRAL,
                                    commune.unit(),
                                    4,
                                    LocalDate.of(2020, 3, 1)));
            commune.bean(Sites.class).addRooms(scope, site, List.of("P1"), 4);
            var bed = commune.bean(Sites.class).bedsOf(site).get(0);
            commune.bean(Stays.class)
                    .place(
                            scope,
                            Placement.inSite(
                                    order,
                                    site,
                                    bed.id(),
                                    commune.bean(Clock.class).instant()));
            return true;
        });

        var there = RoundFilter.of(commune.unit(), commune.bean(Clock.class).instant(), Show.WATCHED)
                .at(name);
        var queries = commune.bean(RoundQueries.class);
        assertThat(commune.as(commune.team, scope -> queries.list(scope, there, 1, 9))
                        .items())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.reason()).isEqualTo(WatchReason.SITE);
                    assertThat(line.room()).isEqualTo("P1");
                });
        assertThat(commune.lines(Show.WATCHED)).as("no longer at home").isEmpty();
        assertThat(watches(person)).hasSize(2);
    }

    @Test
    void theSweepOfAQuietHouseChangesNothing() {
        var person = commune.household(1).get(0);
        home(ordered(person));
        commune.bean(FollowsIsolation.class).sweep();
        var first = watches(person);
        commune.bean(FollowsIsolation.class).sweep();
        assertThat(watches(person)).isEqualTo(first).hasSize(1);
    }

    private IsolationId ordered(PersonId person) {
        return commune.as(commune.team, scope -> {
            var orders = commune.bean(IsolationOrders.class);
            var id = orders.propose(
                    scope,
                    NewIsolation.of(
                            person,
                            commune.unit(),
                            Subject.F1,
                            Vietnam.dayOf(commune.now).minusDays(2)));
            orders.issue(scope, List.of(id), "7/QĐ-UBND", Vietnam.dayOf(commune.now));
            return id;
        });
    }

    private void home(IsolationId order) {
        commune.as(commune.team, scope -> {
            commune.bean(Stays.class)
                    .place(scope, Placement.atHome(order, null, commune.now).because("nhà đủ điều kiện"));
            return true;
        });
    }

    private void end(IsolationId order) {
        commune.as(
                commune.team,
                scope -> commune.bean(JdbcClient.class)
                        .sql(
                                "update isolation.stays set ended_at = :now, outcome = 'COMPLETED' where order_id = :order")
                        .param(
                                "now",
                                WatchRepository.utc(commune.bean(Clock.class).instant()))
                        .param("order", order.value())
                        .update());
    }

    private List<Watch> watches(PersonId person) {
        return commune.as(
                commune.team, scope -> commune.bean(WatchRepository.class).ofPerson(person.value()));
    }
}
