package vn.vungxanh.surveillance.presence;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.AcrossBorders;

/**
 * The record is one for the whole country: numbers are given, events written and the index fed across every border. Such a
 * step runs in a transaction of its own and answers in numbers; who they are, a caller learns only from rooms that ask for
 * the caller's jurisdiction.
 */
@Component
class WholeSight {

    private final AcrossBorders across;
    private final TransactionTemplate alone;

    WholeSight(AcrossBorders across, PlatformTransactionManager transactions) {
        this.across = across;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @SuppressWarnings("NullAway") // the work answers, so the template does
    <T> T call(Supplier<T> work) {
        return alone.execute(status -> across.call(work));
    }

    void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}
