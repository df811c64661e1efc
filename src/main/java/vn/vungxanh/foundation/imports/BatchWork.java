package vn.vungxanh.foundation.imports;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.imports.OutcomeRepository.Phase;
import vn.vungxanh.foundation.imports.RowReading.ReadRow;
import vn.vungxanh.kernel.RuleBroken;

/** One batch, one transaction: the records, the rejected rows and the line that says so stand or fall together. */
@Component
class BatchWork {

    private static final Logger log = LoggerFactory.getLogger(BatchWork.class);

    private final OutcomeRepository outcomes;
    private final KnownRows known;
    private final TransactionTemplate transaction;

    BatchWork(OutcomeRepository outcomes, KnownRows known, PlatformTransactionManager transactions) {
        this.outcomes = outcomes;
        this.known = known;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A batch that cannot be stored as a whole is halved until the row is found that stops it. */
    Balance storeApart(Scope scope, ImportJob job, ImportKind kind, List<ReadRow> rows) {
        try {
            return inOne(scope, job, kind, rows, Phase.STORE);
        } catch (DataAccessResourceFailureException | TransientDataAccessException | TransactionException outage) {
            throw outage;
        } catch (RuntimeException stopped) {
            if (rows.size() > 1) {
                int middle = rows.size() / 2;
                return storeApart(scope, job, kind, rows.subList(0, middle))
                        .plus(storeApart(scope, job, kind, rows.subList(middle, rows.size())));
            }
            log.warn(
                    "import {} row {} could not be stored",
                    job.id(),
                    rows.get(0).sheet().number(),
                    stopped);
            return rejectOnly(job, rows.get(0), stopped);
        }
    }

    Balance inOne(Scope scope, ImportJob job, ImportKind kind, List<ReadRow> rows, Phase phase) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            var good = rows.stream()
                    .filter(row -> row.problems().isEmpty())
                    .map(ReadRow::mapped)
                    .toList();
            var results = good.isEmpty()
                    ? List.<RowOutcome>of()
                    : known.settle(
                            scope,
                            kind,
                            good,
                            rest -> phase == Phase.STORE ? kind.store(scope, rest) : kind.check(scope, rest));
            if (results.size() != good.size()) {
                throw new IllegalStateException(kind.id() + " answered " + results.size() + " of " + good.size());
            }
            return record(job, rows, results, phase);
        }));
    }

    private Balance record(ImportJob job, List<ReadRow> rows, List<RowOutcome> results, Phase phase) {
        var next = results.iterator();
        List<RowOutcome> all = new ArrayList<>(rows.size());
        List<RejectedRow> rejected = new ArrayList<>();
        for (var row : rows) {
            var outcome = row.problems().isEmpty() ? next.next() : RowOutcome.rejected(row.problems());
            all.add(outcome);
            if (outcome.isRejected()) {
                rejected.add(new RejectedRow(row.sheet().number(), row.sheet().texts(), outcome.problems()));
            }
        }
        int first = rows.get(0).sheet().number();
        int last = rows.get(rows.size() - 1).sheet().number();
        var balance = Balance.of(all);
        outcomes.forgetRejected(job.id(), first, last);
        outcomes.addRejected(job, rejected);
        outcomes.add(job, phase, first, last, balance);
        return balance;
    }

    private Balance rejectOnly(ImportJob job, ReadRow row, RuntimeException stopped) {
        var problem = stopped instanceof RuleBroken broken
                ? CellProblem.ofRow(
                        broken.rule().messageKey(),
                        broken.details().stream().map(String::valueOf).toArray(String[]::new))
                : CellProblem.ofRow("imports.problem.refused");
        return java.util.Objects.requireNonNull(transaction.execute(
                status -> record(job, List.of(row), List.of(RowOutcome.rejected(problem)), Phase.STORE)));
    }
}
