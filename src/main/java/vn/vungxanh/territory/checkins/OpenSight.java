package vn.vungxanh.territory.checkins;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.AcrossBorders;

/** A poster is opened by everybody, wherever they live: a short step that sees across borders and answers in ids. */
@Component
class OpenSight {

    private final AcrossBorders across;
    private final TransactionTemplate transactions;

    OpenSight(AcrossBorders across, PlatformTransactionManager transactions) {
        this.across = across;
        this.transactions = new TransactionTemplate(transactions);
    }

    <T> T call(Supplier<T> step) {
        return Objects.requireNonNull(transactions.execute(status -> across.call(step)));
    }

    void run(Runnable step) {
        call(() -> {
            step.run();
            return true;
        });
    }
}
