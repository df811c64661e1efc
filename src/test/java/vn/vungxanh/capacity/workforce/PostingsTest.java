package vn.vungxanh.capacity.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.support.HouseTest;

@HouseTest
class PostingsTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    ApplicationContext house;

    private Crew crew;
    private Instant now;

    @BeforeEach
    void crew() {
        crew = new Crew(house);
        now = crew.now();
    }

    @Test
    void aTeamGoesWithAllItsPeopleAndTheyAreCountedAway() {
        var station = crew.nurses(12);
        var member = crew.member(station);
        var team = crew.team(station, 4);
        crew.doing(() -> teams().man(crew.province, team, 1, List.of(member), member));

        var order = send(id -> crew.booking(id, List.of(team), List.of(member), List.of()));

        assertThat(crew.line(station, crew.now()).dispatched()).isEqualTo(5);
        assertThat(crew.line(station, crew.now()).available()).isEqualTo(7);
        assertThat(crew.ask(() -> teams().open(crew.province, team)).away()).isNotNull();
        crew.doing(() -> postings().returned(order, crew.now().plusSeconds(1)));
        assertThat(crew.line(station, crew.now().plusSeconds(2)).dispatched()).isZero();
    }

    @Test
    void noTeamIsInTwoPlacesAtTheSameTime() {
        var team = crew.team(crew.nurses(12), 4);
        send(order -> crew.booking(order, List.of(team), List.of(), List.of()));

        breaks(
                WorkforceRule.ELSEWHERE_THEN,
                () -> send(order -> crew.booking(order, List.of(team), List.of(), List.of())));
    }

    @Test
    void whoIsOverdueHasToComeBackFirst() {
        var team = crew.team(crew.nurses(12), 4);
        send(order -> new Booking(
                order,
                crew.unit(),
                now.minus(DAY.multipliedBy(9)),
                now.minus(DAY),
                List.of(team),
                List.of(),
                List.of(),
                List.of()));

        breaks(WorkforceRule.STILL_AWAY, () -> send(order -> crew.booking(order, List.of(team), List.of(), List.of())));
    }

    @Test
    void notMorePeopleAreSentThanThereAre() {
        var station = crew.nurses(12);
        send(order -> crew.booking(order, List.of(), List.of(), List.of(crew.some(station, 8))));

        breaks(
                WorkforceRule.NOT_ENOUGH_PEOPLE,
                () -> send(order -> crew.booking(order, List.of(), List.of(), List.of(crew.some(station, 5)))));
        send(order -> crew.booking(order, List.of(), List.of(), List.of(crew.some(station, 4))));
        assertThat(crew.line(station, crew.now()).available()).isZero();
    }

    /** Each in its own transaction, begun at the same moment. */
    @Test
    void ofTwoDispatchersAtOnceOneGetsTheTeam() throws Exception {
        for (var round = 0; round < 5; round++) {
            var team = crew.team(crew.nurses(12), 4);
            var vehicle = crew.vehicle();

            var refused = atOnce(
                    () -> send(order -> crew.booking(order, List.of(team), List.of(), List.of())),
                    () -> send(order -> crew.booking(order, List.of(team), List.of(), List.of())));
            var vehicleRefused = atOnce(
                    () -> send(order -> crew.with(order, vehicle)), () -> send(order -> crew.with(order, vehicle)));

            assertThat(refused).isEqualTo(List.of(WorkforceRule.ELSEWHERE_THEN));
            assertThat(vehicleRefused).isEqualTo(List.of(WorkforceRule.ELSEWHERE_THEN));
        }
    }

    @Test
    void ofTwoDispatchersAtOnceOneGetsTheLastPeople() throws Exception {
        for (var round = 0; round < 5; round++) {
            var station = crew.nurses(10);

            var refused = atOnce(
                    () -> send(order -> crew.booking(order, List.of(), List.of(), List.of(crew.some(station, 6)))),
                    () -> send(order -> crew.booking(order, List.of(), List.of(), List.of(crew.some(station, 6)))));

            assertThat(refused).isEqualTo(List.of(WorkforceRule.NOT_ENOUGH_PEOPLE));
        }
    }

    @Test
    void whatWasCancelledNeverHappened() {
        var team = crew.team(crew.nurses(12), 4);
        var order = send(id -> crew.booking(id, List.of(team), List.of(), List.of()));

        crew.doing(() -> postings().cancel(order));

        send(id -> crew.booking(id, List.of(team), List.of(), List.of()));
        assertThat(crew.ask(() -> postings().of(order))).isNotEmpty();
    }

    @Test
    void whoIsNotReadyOrAwayStays() {
        var station = crew.nurses(12);
        var team = crew.team(station, 4);
        var facts = crew.ask(() -> teams().open(crew.province, team)).facts();
        crew.doing(() -> teams().change(crew.province, team, 1, crew.ready(facts, Readiness.NOT_READY)));

        breaks(
                WorkforceRule.TEAM_NOT_READY,
                () -> send(order -> crew.booking(order, List.of(team), List.of(), List.of())));
        crew.doing(() -> teams().change(crew.province, team, 2, crew.ready(facts, Readiness.READY)));
        send(order -> crew.booking(order, List.of(team), List.of(), List.of()));
        breaks(WorkforceRule.STILL_AWAY, () -> teams().dissolve(crew.province, team, 3, crew.today()));
        assertThatThrownBy(() -> crew.doing(() -> teams().change(crew.province, team, 2, facts)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void anotherProvinceSeesNeitherNamesNorTeams() {
        var station = crew.nurses(3);
        var member = crew.member(station);
        var team = crew.team(station, 2);
        var stranger = crew.staff.scope("22", Role.LOGISTICS);

        assertThatThrownBy(() ->
                        ActingAs.run(stranger, () -> crew.bean(Members.class).open(stranger, member)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ActingAs.run(stranger, () -> teams().open(stranger, team)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ActingAs.run(
                        stranger,
                        () -> postings()
                                .book(stranger, crew.booking(UUID.randomUUID(), List.of(team), List.of(), List.of()))))
                .isInstanceOf(NotFound.class);
    }

    private UUID send(java.util.function.Function<UUID, Booking> booking) {
        var order = UUID.randomUUID();
        crew.doing(() -> postings().book(crew.province, booking.apply(order)));
        return order;
    }

    private void breaks(WorkforceRule rule, ThrowingCallable deed) {
        assertThatThrownBy(() -> crew.doing(() -> {
                    try {
                        deed.call();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Throwable e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .isInstanceOf(RuleBroken.class)
                .extracting("rule")
                .isEqualTo(rule);
    }

    /** The rules that refused one or the other. */
    private static List<Object> atOnce(Runnable one, Runnable other) throws Exception {
        var start = new CyclicBarrier(2);
        var refused = new ArrayList<>();
        var both = Executors.newFixedThreadPool(2);
        try {
            var running = new ArrayList<Future<?>>();
            for (var each : List.of(one, other)) {
                running.add(both.submit(() -> {
                    start.await();
                    each.run();
                    return null;
                }));
            }
            for (var each : running) {
                try {
                    each.get();
                } catch (java.util.concurrent.ExecutionException e) {
                    refused.add(e.getCause() instanceof RuleBroken broken ? broken.rule() : e.getCause());
                }
            }
        } finally {
            both.shutdown();
        }
        return refused;
    }

    private Teams teams() {
        return crew.bean(Teams.class);
    }

    private Postings postings() {
        return crew.bean(Postings.class);
    }
}
