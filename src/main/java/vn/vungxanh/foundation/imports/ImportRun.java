package vn.vungxanh.foundation.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.imports.OutcomeRepository.Phase;
import vn.vungxanh.foundation.imports.RowReading.ReadRow;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;

/** Checks or stores the rows of one job, a thousand at a time. Goes on where it was broken off. */
@Component
class ImportRun {

    static final int BATCH = 1_000;
    private static final Logger log = LoggerFactory.getLogger(ImportRun.class);

    private final ImportKinds kinds;
    private final ImportLedger ledger;
    private final OutcomeRepository outcomes;
    private final BatchWork batches;
    private final UploadFolder uploads;
    private final Progress progress;
    private final Retention retention;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ImportRun(
            ImportKinds kinds,
            ImportLedger ledger,
            OutcomeRepository outcomes,
            BatchWork batches,
            UploadFolder uploads,
            Progress progress,
            Retention retention,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.kinds = kinds;
        this.ledger = ledger;
        this.outcomes = outcomes;
        this.batches = batches;
        this.uploads = uploads;
        this.progress = progress;
        this.retention = retention;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** {@code stopping}: the program is about to end; the errand stays for its next start. */
    void run(Scope scope, Errand errand, BooleanSupplier stopping) {
        try {
            var job = ledger.begin(errand);
            var kind = kinds.get(job.kind());
            count(job, kind);
            if (errand.wanted() == Phase.CHECK) {
                check(scope, job, kind, stopping);
                ledger.end(
                        scope, job, ImportStatus.CHECKED, inTransaction(() -> outcomes.sum(job.id(), Phase.CHECK)), 0);
            } else if (job.mode() == ImportMode.GOOD) {
                storeGood(scope, job, kind, stopping);
            } else {
                storeAllOrNothing(scope, job, kind, stopping);
            }
            if (errand.wanted() == Phase.STORE && !kind.keepsFile()) {
                retention.forgetFile(scope, job.id());
            }
        } catch (Stopping later) {
            log.info("import {} goes on at the next start", errand.job());
        } catch (RuleBroken unreadable) {
            ledger.fail(errand.job(), unreadable);
        } catch (RuntimeException broken) {
            log.error("import {} was interrupted", errand.job(), broken);
            ledger.interrupt(errand.job());
        } finally {
            progress.forget(errand.job());
        }
    }

    /** Reads the whole file once before anything is stored: what cannot be read is known by then. */
    private void count(ImportJob job, ImportKind kind) {
        long rows = 0;
        int again;
        try (var data = new DataRows(uploads.open(job), job, kind)) {
            for (; data.hasNext(); data.next()) {
                rows++;
            }
            again = data.headersAgain();
        }
        ImportRule.NO_ROWS.brokenIf(rows == 0);
        long counted = rows;
        ledger.counted(job, counted, again);
    }

    private void check(Scope scope, ImportJob job, ImportKind kind, BooleanSupplier stopping) {
        transaction.executeWithoutResult(status -> {
            outcomes.forgetBatches(job.id(), Phase.CHECK);
            outcomes.forgetRejected(job.id());
        });
        inBatches(job, kind, 0, stopping, rows -> batches.inOne(scope, job, kind, rows, Phase.CHECK));
    }

    private void storeGood(Scope scope, ImportJob job, ImportKind kind, BooleanSupplier stopping) {
        int done = inTransaction(() -> {
            int last = outcomes.lastRow(job.id(), Phase.STORE);
            if (last == 0) {
                outcomes.forgetRejected(job.id());
            }
            return last;
        });
        inBatches(job, kind, done, stopping, rows -> batches.storeApart(scope, job, kind, rows));
        ledger.end(scope, job, ImportStatus.STORED, inTransaction(() -> outcomes.sum(job.id(), Phase.STORE)), 0);
    }

    private void storeAllOrNothing(Scope scope, ImportJob job, ImportKind kind, BooleanSupplier stopping) {
        check(scope, job, kind, stopping);
        var found = inTransaction(() -> outcomes.sum(job.id(), Phase.CHECK));
        if (found.rejected() > 0) {
            ledger.end(scope, job, ImportStatus.REFUSED, new Balance(0, 0, 0, found.rows()), found.good());
            return;
        }
        progress.set(job.id(), 0);
        try {
            transaction.executeWithoutResult(status -> {
                inBatches(job, kind, 0, stopping, rows -> {
                    if (batches.inOne(scope, job, kind, rows, Phase.STORE).rejected() > 0) {
                        throw new NotAll(outcomes.rejected(job.id(), BATCH, 0));
                    }
                });
                ledger.end(scope, job, ImportStatus.STORED, outcomes.sum(job.id(), Phase.STORE), 0);
            });
        } catch (NotAll refused) {
            transaction.executeWithoutResult(status -> outcomes.addRejected(job, refused.rows));
            ledger.end(
                    scope,
                    job,
                    ImportStatus.REFUSED,
                    new Balance(0, 0, 0, found.rows()),
                    found.rows() - refused.rows.size());
        }
    }

    private void inBatches(
            ImportJob job, ImportKind kind, int after, BooleanSupplier stopping, Consumer<List<ReadRow>> work) {
        var reading = new RowReading(kind, job, Vietnam.dayOf(clock.instant()));
        try (var data = new DataRows(uploads.open(job), job, kind)) {
            while (data.hasNext()) {
                List<ReadRow> rows = new ArrayList<>(BATCH);
                while (rows.size() < BATCH && data.hasNext()) {
                    var row = data.next();
                    if (row.number() > after) {
                        rows.add(reading.read(row));
                    } else {
                        progress.add(job.id(), 1);
                    }
                }
                if (stopping.getAsBoolean()) {
                    throw new Stopping();
                }
                if (!rows.isEmpty()) {
                    work.accept(rows);
                    progress.add(job.id(), rows.size());
                }
            }
        }
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private static final class Stopping extends RuntimeException {}

    private static final class NotAll extends RuntimeException {

        private final transient List<RejectedRow> rows;

        NotAll(List<RejectedRow> rows) {
            this.rows = rows;
        }
    }
}
