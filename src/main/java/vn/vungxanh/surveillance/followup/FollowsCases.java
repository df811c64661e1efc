package vn.vungxanh.surveillance.followup;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.vungxanh.surveillance.cases.CaseClosed;
import vn.vungxanh.surveillance.cases.CasesConfirmed;

/**
 * News of cases. Heard at the end of the transaction that tells them, for tracing computes the levels before. Heard twice,
 * it changes nothing.
 */
@Component
class FollowsCases {

    private final ClosingRepository closing;
    private final Openings openings;
    private final BeyondJurisdiction beyond;

    FollowsCases(ClosingRepository closing, Openings openings, BeyondJurisdiction beyond) {
        this.closing = closing;
        this.openings = openings;
        this.beyond = beyond;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(CasesConfirmed news) {
        beyond.run(() -> {
            closing.becameCases(news.caseIds());
            closing.diseasesWithContacts(news.caseIds()).forEach(openings::levelsChanged);
        });
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(CaseClosed news) {
        beyond.run(() -> {
            closing.died(List.of(news.caseId()));
            closing.wereNoCases(List.of(news.caseId()));
        });
    }
}
