package vn.vungxanh.foundation.imports;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.imports.OutcomeRepository.Phase;
import vn.vungxanh.kernel.RuleBroken;

/** Where a job stands: begun, counted, ended, unreadable or broken off. */
@Component
@Transactional
class ImportLedger {

    private final ImportRepository jobs;
    private final ErrandRepository errands;
    private final AuditTrail audit;
    private final Clock clock;

    ImportLedger(ImportRepository jobs, ErrandRepository errands, AuditTrail audit, Clock clock) {
        this.jobs = jobs;
        this.errands = errands;
        this.audit = audit;
        this.clock = clock;
    }

    ImportJob begin(Errand errand) {
        var status = errand.wanted() == Phase.CHECK ? ImportStatus.CHECKING : ImportStatus.STORING;
        var job = jobs.get(errand.job());
        jobs.move(job.id(), List.of(ImportStatus.WAITING, status, ImportStatus.INTERRUPTED), status, job.mode());
        return job;
    }

    void counted(ImportJob job, long rows, int headersAgain) {
        jobs.counted(job.id(), rows, headersAgain);
    }

    void end(Scope scope, ImportJob job, ImportStatus status, Balance balance, long withheld) {
        jobs.finish(job.id(), status, balance, withheld, clock.instant());
        errands.done(job.id());
        if (status == ImportStatus.STORED) {
            audit.wrote(scope, "imports.audit.stored", job.id(), balance.rows() + " / " + balance.created());
        }
    }

    /** The errand stays: somebody may let it go on. */
    void interrupt(UUID job) {
        jobs.stop(job, ImportStatus.INTERRUPTED, null, List.of(), clock.instant());
    }

    void fail(UUID job, RuleBroken why) {
        var details = why.details().stream().map(String::valueOf).toList();
        jobs.stop(job, ImportStatus.FAILED, why.rule().messageKey(), details, clock.instant());
        errands.done(job);
    }
}
