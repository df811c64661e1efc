package vn.vungxanh.surveillance.followup;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.vungxanh.foundation.people.PersonsMerged;
import vn.vungxanh.foundation.people.PersonsSeparated;

/** Two records became one person: nobody is called twice a day for it. Heard twice, it changes nothing. */
@Component
class FollowsPeople {

    private final ClosingRepository closing;
    private final BeyondJurisdiction beyond;

    FollowsPeople(ClosingRepository closing, BeyondJurisdiction beyond) {
        this.closing = closing;
        this.beyond = beyond;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(PersonsMerged news) {
        beyond.run(() -> closing.merged(news.kept(), news.merged(), news.at()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(PersonsSeparated news) {
        beyond.run(() -> closing.separated(news.separated()));
    }
}
