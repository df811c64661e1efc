package vn.vungxanh.territory.zones;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.surveillance.cases.CasesConfirmed;

/**
 * News of confirmed cases: an outbreak and a zone are proposed, or the clock of a zone begins again. Done as the program,
 * unit by unit. Heard twice, it changes nothing.
 */
@Component
class ReactsToCases {

    private final OutbreakCasesRepository cases;
    private final Proposals proposals;
    private final AcrossBorders beyond;
    private final Units units;
    private final ApplicationEventPublisher told;
    private final TransactionTemplate work;

    ReactsToCases(
            OutbreakCasesRepository cases,
            Proposals proposals,
            AcrossBorders beyond,
            Units units,
            ApplicationEventPublisher told,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.proposals = proposals;
        this.beyond = beyond;
        this.units = units;
        this.told = told;
        this.work = new TransactionTemplate(transactions);
        this.work.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(CasesConfirmed news) {
        for (var unit : unitsOf(news.caseIds())) {
            // An office of a commune that is gone answers for nothing of today.
            var scope = Scope.ofProgram(proposals.today(unit).id(), units);
            ActingAs.run(
                    scope,
                    () -> work.executeWithoutResult(status -> {
                        proposals.heard(scope, unit, news.caseIds());
                        told.publishEvent(new OutbreakCasesChanged(news.caseIds()));
                    }));
        }
    }

    private List<UnitId> unitsOf(List<UUID> ids) {
        var found = work.execute(status -> beyond.call(() -> cases.unitsOf(ids)));
        return found == null ? List.of() : found;
    }
}
