package vn.vungxanh.foundation.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;

/** Sent files and rejected rows hold people's data as it was typed: kept for some days to put them right, then gone. */
@Component
class Retention {

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Daily {}

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private final RetentionRepository kept;
    private final UploadFolder uploads;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Retention(
            RetentionRepository kept,
            UploadFolder uploads,
            Units units,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.kept = kept;
        this.uploads = uploads;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Some minutes after each start, and then once a day; what is old is told by the program's clock. */
    @Scheduled(initialDelay = 10, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void daily() {
        var now = clock.instant();
        for (var root : units.roots(Vietnam.dayOf(now))) {
            expire(Scope.ofProgram(root.id(), units), now);
        }
    }

    /** In the jurisdiction of the scope. A file goes before its record says so, so that none is forgotten. */
    void expire(Scope scope, Instant now) {
        ActingAs.run(scope, () -> {
            files(scope, now);
            rejectedRows(scope, now);
        });
    }

    private void files(Scope scope, Instant now) {
        transaction.executeWithoutResult(work -> {
            var gone = kept.giveUpFiles(before(RetentionRepository.Kept.FILE, now), now);
            gone.forEach(uploads::remove);
            record(scope, "imports.audit.fileExpired", gone);
        });
    }

    /** A file that must not stay, as soon as its rows were stored; one that cannot be removed now goes when it is old. */
    void forgetFile(Scope scope, UUID job) {
        try {
            transaction.executeWithoutResult(work -> {
                if (kept.giveUpFile(job, clock.instant())) {
                    uploads.remove(job);
                    record(scope, "imports.audit.fileExpired", List.of(job));
                }
            });
        } catch (RuntimeException stays) {
            log.error("the file of import {} could not be removed", job, stays);
        }
    }

    private void rejectedRows(Scope scope, Instant now) {
        transaction.executeWithoutResult(work -> {
            var gone = kept.giveUpRejectedRows(before(RetentionRepository.Kept.REJECTED_ROWS, now), now);
            record(scope, "imports.audit.rowsExpired", gone);
        });
    }

    private Instant before(RetentionRepository.Kept what, Instant now) {
        return now.minus(Duration.ofDays(kept.daysOf(what, Vietnam.dayOf(now))));
    }

    private void record(Scope scope, String what, List<UUID> jobs) {
        if (!jobs.isEmpty()) {
            log.info("{}: {} imports", what, jobs.size());
            audit.wrote(scope, what, jobs, null);
        }
    }
}
