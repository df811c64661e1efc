package vn.vungxanh.surveillance.presence;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What was written outside of the intake, the index reads from the record as soon as it is there. */
@Component
class AfterCommit {

    private final PresenceIndex index;

    AfterCommit(PresenceIndex index) {
        this.index = index;
    }

    void indexCatchesUp() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                index.catchUp();
            }
        });
    }
}
