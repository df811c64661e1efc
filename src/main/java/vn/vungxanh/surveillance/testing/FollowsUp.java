package vn.vungxanh.surveillance.testing;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.NewOrder;
import vn.vungxanh.surveillance.orders.Purpose;
import vn.vungxanh.surveillance.orders.TestOrders;

/**
 * After results went out: everybody of a positive pool is to be sampled alone, a positive that does not confirm by itself
 * is to be confirmed; after a tube was lost, its persons are sampled again. Done as the program, because a laboratory may not order where it does not answer for; heard twice,
 * it changes nothing.
 */
@Component
class FollowsUp {

    private final ReleaseRepository releases;
    private final TestOrders orders;
    private final Units units;
    private final Clock clock;
    private final TransactionTemplate work;

    FollowsUp(
            ReleaseRepository releases,
            TestOrders orders,
            Units units,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.releases = releases;
        this.orders = orders;
        this.units = units;
        this.clock = clock;
        this.work = new TransactionTemplate(transactions);
        this.work.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(ResultReleased news) {
        var scope = Scope.ofProgram(new UnitId(news.unit()), units);
        ActingAs.run(
                scope,
                () -> work.executeWithoutResult(status -> {
                    var due = releases.followUps(news.tests());
                    if (!due.isEmpty()) {
                        orders.orderForTheLiving(
                                scope, due.stream().map(this::order).toList());
                    }
                }));
    }

    /** Whoever was in a tube that was lost or unfit is sampled again, unless that was done since. */
    @TransactionalEventListener
    void on(TubesUnfit news) {
        var scope = Scope.ofProgram(new UnitId(news.unit()), units);
        ActingAs.run(
                scope,
                () -> work.executeWithoutResult(status -> {
                    var due = releases.unfit(news.tests());
                    if (!due.isEmpty()) {
                        orders.orderForTheLiving(
                                scope, due.stream().map(this::again).toList());
                    }
                }));
    }

    private NewOrder again(ReleaseRepository.Unfit due) {
        return new NewOrder(
                due.unit(),
                new PersonId(due.person()),
                null,
                null,
                due.purpose(),
                due.kind(),
                due.disease(),
                1,
                Vietnam.dayOf(clock.instant()),
                null,
                "again:" + due.specimen() + ":" + due.person());
    }

    private NewOrder order(ReleaseRepository.FollowUp due) {
        var pool = due.result() == PersonResult.POOL_POSITIVE;
        return new NewOrder(
                due.unit(),
                new PersonId(due.person()),
                null,
                null,
                pool ? Purpose.POOL_FOLLOW_UP : Purpose.CONFIRMATION,
                pool && due.kind() == TestKind.PCR_CONFIRMATION || !pool ? TestKind.PCR_CONFIRMATION : due.kind(),
                due.disease(),
                1,
                Vietnam.dayOf(clock.instant()),
                null,
                (pool ? "pool:" : "confirm:") + due.specimen() + ":" + due.person());
    }
}
