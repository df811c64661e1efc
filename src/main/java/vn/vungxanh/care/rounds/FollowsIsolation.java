package vn.vungxanh.care.rounds;

import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.care.isolation.IsolationEnded;
import vn.vungxanh.care.isolation.IsolationOrdered;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.adminunits.Jurisdiction;

/**
 * Whoever stays somewhere is watched there, and no longer than that. News is heard at once; what has none, such as a move
 * to another room or data of before, is found when a list is read, at the latest within a minute. Heard twice, it changes
 * nothing.
 */
@Component
class FollowsIsolation {

    private static final int AT_ONCE = 2_000;

    private final StayedRepository stays;
    private final WatchRepository watches;
    private final AcrossBorders beyond;
    private final TransactionTemplate work;

    FollowsIsolation(
            StayedRepository stays,
            WatchRepository watches,
            AcrossBorders beyond,
            PlatformTransactionManager transactions) {
        this.stays = stays;
        this.watches = watches;
        this.beyond = beyond;
        this.work = new TransactionTemplate(transactions);
        this.work.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(IsolationOrdered news) {
        everywhere(news.orders());
    }

    @TransactionalEventListener
    void on(IsolationEnded news) {
        everywhere(news.orders());
    }

    @Scheduled(initialDelay = 30, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void sweep() {
        work.executeWithoutResult(status -> beyond.run(() -> {
            // what is behind is looked for before the lock is taken: everybody who reads a list would wait for it
            var behind = stays.behind(AT_ONCE);
            if (!behind.isEmpty() && watches.aloneIfFree()) {
                bringIn(null, behind);
            }
        }));
    }

    /** Before a list of these units is read, in its transaction. */
    void bringIn(Jurisdiction units) {
        if (stays.lags(units)) {
            catchUp(units, null);
        }
    }

    /** Of these orders, in the transaction of whoever asks. */
    void bringIn(Collection<UUID> orders) {
        catchUp(null, orders);
    }

    private void everywhere(Collection<UUID> orders) {
        work.executeWithoutResult(status -> beyond.run(() -> catchUp(null, orders)));
    }

    private void catchUp(@Nullable Jurisdiction units, @Nullable Collection<UUID> orders) {
        watches.alone();
        bringIn(units, orders);
    }

    private void bringIn(@Nullable Jurisdiction units, @Nullable Collection<UUID> orders) {
        stays.follow(units, orders);
        var begun = stays.begin(units, orders);
        if (!begun.isEmpty()) {
            watches.replaceOlder(begun);
        }
    }
}
