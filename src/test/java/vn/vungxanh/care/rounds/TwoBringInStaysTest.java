package vn.vungxanh.care.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.care.isolation.IsolationId;
import vn.vungxanh.care.isolation.IsolationOrders;
import vn.vungxanh.care.isolation.NewIsolation;
import vn.vungxanh.care.isolation.Placement;
import vn.vungxanh.care.isolation.Stays;
import vn.vungxanh.care.isolation.Subject;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;

/** News of an order and the reading of a list bring in the same stays, each in its own order. */
@HouseTest
class TwoBringInStaysTest {

    @Autowired
    private ApplicationContext house;

    private Commune commune;
    private FollowsIsolation follows;

    @BeforeEach
    void aHamlet() {
        commune = new Commune(house);
        follows = commune.bean(FollowsIsolation.class);
    }

    @Test
    void twoWhoBringInTheSameStaysInOppositeOrdersDoNotWaitForEachOther() throws Exception {
        var persons = commune.household(2);
        var first = atHome(persons.get(0));
        var second = atHome(persons.get(1));
        var between = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var done = pool.invokeAll(List.of(both(first, second, between), both(second, first, between)));
            for (var each : done) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            pool.shutdown();
        }
        for (var person : persons) {
            List<Watch> watches = commune.as(
                    commune.team, scope -> commune.bean(WatchRepository.class).ofPerson(person.value()));
            assertThat(watches).hasSize(1);
        }
    }

    /** One transaction that takes one stay, lets the other take its first one, and then the other stay. */
    private Callable<Boolean> both(IsolationId first, IsolationId second, CyclicBarrier between) {
        return () -> commune.as(commune.team, scope -> {
            follows.bringIn(List.of(first.value()));
            meet(between);
            follows.bringIn(List.of(second.value()));
            return true;
        });
    }

    /** Whoever has to wait for the other's transaction does not come; then there is nothing to meet for. */
    private static void meet(CyclicBarrier between) {
        try {
            between.await(1, TimeUnit.SECONDS);
        } catch (TimeoutException | BrokenBarrierException alone) {
            assertThat(alone).isNotNull();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private IsolationId atHome(PersonId person) {
        IsolationId order = commune.as(commune.team, scope -> {
            var orders = commune.bean(IsolationOrders.class);
            var id = orders.propose(
                    scope,
                    NewIsolation.of(
                            person,
                            commune.unit(),
                            Subject.F1,
                            Vietnam.dayOf(commune.now).minusDays(2)));
            orders.issue(scope, List.of(id), "8/QĐ-UBND", Vietnam.dayOf(commune.now));
            return id;
        });
        commune.as(commune.team, scope -> {
            commune.bean(Stays.class)
                    .place(scope, Placement.atHome(order, null, commune.now).because("nhà đủ điều kiện"));
            return true;
        });
        return order;
    }
}
