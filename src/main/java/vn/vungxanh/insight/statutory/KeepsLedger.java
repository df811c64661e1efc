package vn.vungxanh.insight.statutory;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.surveillance.cases.CasesConfirmed;
import vn.vungxanh.surveillance.cases.CasesRetracted;

/** Keeps up what is owed: when a case is confirmed or taken back, and as the days pass. Heard twice, it changes nothing. */
@Component
class KeepsLedger {

    private static final Logger LOG = LoggerFactory.getLogger(KeepsLedger.class);

    private final Ledger ledger;
    private final EnrolmentRepository enrolments;
    private final Units units;
    private final Clock clock;
    private final TransactionTemplate work;

    KeepsLedger(
            Ledger ledger,
            EnrolmentRepository enrolments,
            Units units,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.enrolments = enrolments;
        this.units = units;
        this.clock = clock;
        this.work = new TransactionTemplate(transactions);
        this.work.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(CasesConfirmed news) {
        everywhere(scope -> ledger.heard(scope, news.caseIds(), clock.instant()));
    }

    @TransactionalEventListener
    void on(CasesRetracted news) {
        everywhere(scope -> ledger.heard(scope, news.caseIds(), clock.instant()));
    }

    @Scheduled(initialDelay = 5, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void asTimePasses() {
        var fresh = everywhere(scope -> ledger.settle(scope, clock.instant()));
        if (fresh > 0) {
            LOG.info("{} forms more are owed", fresh);
        }
    }

    private int everywhere(ToIntFunction<Scope> step) {
        var begun = work.execute(status -> enrolments.all().keySet());
        var fresh = 0;
        for (var unit : begun == null ? Set.<UnitId>of() : begun) {
            var scope = Scope.ofProgram(unit, units);
            fresh += ActingAs.call(scope, () -> {
                var some = work.execute(status -> step.applyAsInt(scope));
                return some == null ? 0 : some;
            });
        }
        return fresh;
    }
}
