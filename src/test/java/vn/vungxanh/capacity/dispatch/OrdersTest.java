package vn.vungxanh.capacity.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.capacity.workforce.Crew;
import vn.vungxanh.capacity.workforce.People;
import vn.vungxanh.capacity.workforce.TeamId;
import vn.vungxanh.capacity.workforce.WorkforceRule;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Rule;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.support.HouseTest;

@HouseTest
class OrdersTest {

    @Autowired
    ApplicationContext house;

    private Crew crew;

    @BeforeEach
    void crew() {
        crew = new Crew(house);
    }

    @Test
    void anOrderGoesFromSentToArrivedToReturned() {
        var station = crew.nurses(12);
        var id = send(List.of(crew.team(station, 4)), List.of(), null);
        assertThat(crew.line(station, crew.now()).available()).isEqualTo(8);

        crew.doing(() -> orders().arrive(crew.province, id, 1, crew.now()));
        crew.doing(() -> orders().comeBack(crew.province, id, 2, crew.now()));

        assertThat(order(id).state()).isEqualTo(Order.State.RETURNED);
        assertThat(crew.line(station, crew.now()).available()).isEqualTo(12);
        breaks(DispatchRule.STEP_OUT_OF_ORDER, () -> orders().comeBack(crew.province, id, 3, crew.now()));
    }

    @Test
    void onlyWhoHasNotArrivedIsCalledBackByCancelling() {
        var station = crew.nurses(12);
        var id = send(List.of(), List.of(crew.some(station, 5)), null);
        breaks(DispatchRule.REASON_MISSING, () -> orders().cancel(crew.province, id, 1, " "));

        crew.doing(() -> orders().cancel(crew.province, id, 1, "Mưa lũ, đường không đi được"));

        assertThat(crew.line(station, crew.now()).available()).isEqualTo(12);
        assertThat(crew.ask(() -> orders().list(crew.province, crew.unit(), null, crew.now())))
                .extracting(Order::id)
                .contains(id);
    }

    @Test
    void aNumberIsUsedOnceAndTheNextOneIsGivenByItself() {
        var first = order(send(List.of(), List.of(crew.some(crew.nurses(3), 1)), null));
        var second = order(send(List.of(), List.of(crew.some(crew.nurses(3), 1)), null));

        assertThat(second.number()).isEqualTo(first.number() + 1);
        breaks(
                DispatchRule.NUMBER_TAKEN,
                () -> orders().send(
                                crew.province,
                                wanted(
                                        first.number(),
                                        crew.unit(),
                                        List.of(),
                                        List.of(crew.some(crew.nurses(3), 1)),
                                        null)));
    }

    /** Two dispatchers, two transactions, one team: one order stands, nothing is left of the other. */
    @Test
    void ofTwoDispatchersAtOnceOneGetsTheTeam() throws Exception {
        var station = crew.nurses(12);
        var team = crew.team(station, 4);
        var before = crew.ask(() -> orders().list(
                                crew.province, crew.unit(), null, crew.now().plusSeconds(60)))
                .size();

        var refused = atOnce(() -> send(List.of(team), List.of(), null), () -> send(List.of(team), List.of(), null));

        assertThat(refused).isEqualTo(List.of(WorkforceRule.ELSEWHERE_THEN));
        assertThat(crew.ask(() -> orders().list(
                                crew.province, crew.unit(), null, crew.now().plusSeconds(60))))
                .hasSize(before + 1);
        assertThat(crew.line(station, crew.now()).dispatched()).isEqualTo(4);
    }

    @Test
    void twoStepsAtOnceAreOneStep() throws Exception {
        var id = send(List.of(), List.of(crew.some(crew.nurses(3), 1)), null);

        var refused = atOnce(
                () -> crew.doing(() -> orders().arrive(crew.province, id, 1, crew.now())),
                () -> crew.doing(() -> orders().arrive(crew.province, id, 1, crew.now())));

        assertThat(refused).hasSize(1);
        assertThat(refused.get(0)).isIn(StaleVersion.class, DispatchRule.STEP_OUT_OF_ORDER);
    }

    @Test
    void aRequestIsMetBySeveralOrders() {
        var request = crew.ask(() -> requests()
                .ask(
                        crew.province,
                        new NewRequest(
                                crew.unit(),
                                Task.TRACING,
                                10,
                                null,
                                null,
                                null,
                                true,
                                "Nhiều F1",
                                crew.today(),
                                null)));
        send(List.of(), List.of(crew.some(crew.nurses(8), 6)), request);
        assertThat(crew.ask(() -> requests().open(crew.province, request)).lacking())
                .isEqualTo(4);
        send(List.of(), List.of(crew.some(crew.nurses(8), 4)), request);

        assertThat(crew.ask(() -> requests().open(crew.province, request)).waits())
                .isFalse();
        crew.doing(() -> requests().close(crew.province, request, 1, Request.State.WITHDRAWN, "Đã đủ"));
        breaks(
                DispatchRule.REQUEST_CLOSED,
                () -> orders().send(
                                crew.province,
                                wanted(null, crew.unit(), List.of(), List.of(crew.some(crew.nurses(3), 1)), request)));
    }

    @Test
    void anotherProvinceSeesNoOrder() {
        var id = send(List.of(), List.of(crew.some(crew.nurses(3), 1)), null);
        var stranger = crew.staff.scope("22", Role.LOGISTICS);

        assertThatThrownBy(() -> ActingAs.run(stranger, () -> orders().open(stranger, id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theNeedOfAUnitIsMetByWhoIsThereForThatTask() {
        var need = crew.ask(() -> crew.bean(Needs.class)
                .add(crew.province, new NewNeed(crew.unit(), Task.DISINFECTION, null, 20, null, crew.today(), null)));
        var before = gap(need);
        crew.doing(() -> orders().send(
                        crew.province,
                        new NewOrder(
                                null,
                                crew.unit(),
                                null,
                                Task.DISINFECTION,
                                null,
                                null,
                                null,
                                crew.now(),
                                null,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(crew.some(crew.nurses(9), 7)))));

        assertThat(before - gap(need)).isEqualTo(7);
    }

    @Test
    void whoIsAwayForLongIsProposedForRelief() {
        var station = crew.nurses(30);
        var tired = crew.team(station, 4);
        var fresh = crew.team(station, 5);
        var from = crew.now().minus(Duration.ofDays(20));
        var id = crew.ask(() -> orders().send(
                        crew.province,
                        new NewOrder(
                                null,
                                crew.unit(),
                                null,
                                Task.TREATMENT,
                                null,
                                null,
                                null,
                                from,
                                null,
                                List.of(tired),
                                List.of(),
                                List.of(),
                                List.of())));

        var due = crew.ask(() -> crew.bean(Rotation.class).due(crew.province, crew.unit(), crew.now())).stream()
                .filter(each -> each.order().id().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(due.late()).isFalse();
        assertThat(due.dueOn()).isEqualTo(vn.vungxanh.kernel.Vietnam.dayOf(from).plusDays(21));
        assertThat(due.reliefs()).isNotEmpty().noneMatch(each -> each.id().equals(tired));
        assertThat(crew.ask(() -> crew.bean(vn.vungxanh.capacity.workforce.Teams.class)
                                .open(crew.province, fresh))
                        .canGo())
                .isTrue();
    }

    private int gap(UUID need) {
        return crew.ask(() -> crew.bean(Needs.class).list(crew.province, crew.unit(), crew.now())).stream()
                .filter(each -> each.id().equals(need))
                .findFirst()
                .orElseThrow()
                .gap();
    }

    private OrderId send(List<TeamId> teams, List<People> people, @Nullable RequestId request) {
        return crew.ask(() -> orders().send(crew.province, wanted(null, crew.unit(), teams, people, request)));
    }

    private NewOrder wanted(
            @Nullable Integer number, UnitId to, List<TeamId> teams, List<People> people, @Nullable RequestId request) {
        Instant now = crew.now();
        return new NewOrder(
                number,
                to,
                null,
                Task.TRACING,
                null,
                request,
                null,
                now,
                now.plus(Duration.ofDays(10)),
                teams,
                List.of(),
                List.of(),
                people);
    }

    private void breaks(Rule rule, Runnable deed) {
        assertThatThrownBy(() -> crew.doing(deed))
                .isInstanceOf(RuleBroken.class)
                .extracting("rule")
                .isEqualTo(rule);
    }

    /** The rule, or the kind of the refusal, of whoever was refused. */
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
                } catch (ExecutionException e) {
                    refused.add(
                            e.getCause() instanceof RuleBroken broken
                                    ? broken.rule()
                                    : e.getCause().getClass());
                }
            }
        } finally {
            both.shutdown();
        }
        return refused;
    }

    private Order order(OrderId id) {
        return crew.ask(() -> orders().open(crew.province, id));
    }

    private Orders orders() {
        return crew.bean(Orders.class);
    }

    private Requests requests() {
        return crew.bean(Requests.class);
    }
}
