package vn.vungxanh.surveillance.traces;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.surveillance.copresence.Tier;

/** The work of a run: case by case, each in a transaction of its own, merged into one list. */
@Component
class TracesCases {

    private static final Logger LOG = LoggerFactory.getLogger(TracesCases.class);
    private static final int TOLD_EVERY = 20;

    private final RunRepository runs;
    private final RunListRepository lists;
    private final IllRepository cases;
    private final Tracer tracer;
    private final Summaries summaries;
    private final AcrossBorders across;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TracesCases(
            RunRepository runs,
            RunListRepository lists,
            IllRepository cases,
            Tracer tracer,
            Summaries summaries,
            AcrossBorders across,
            TransactionTemplate transaction,
            Clock clock) {
        this.runs = runs;
        this.lists = lists;
        this.cases = cases;
        this.tracer = tracer;
        this.summaries = summaries;
        this.across = across;
        this.transaction = transaction;
        this.clock = clock;
    }

    void run(Scope scope, UUID id, RunQuestion question, Instant asOf) {
        var merged = new Merged();
        try {
            for (var caseId : question.cases()) {
                transaction.executeWithoutResult(status -> one(caseId, question, asOf, merged));
                merged.done++;
                if (merged.done % TOLD_EVERY == 0) {
                    transaction.executeWithoutResult(status -> runs.progress(id, merged.done, merged.missing));
                }
            }
            transaction.executeWithoutResult(status -> {
                runs.progress(id, merged.done, merged.missing);
                across.call(() -> {
                    runs.keep(id, merged.contacts.values());
                    lists.keepCases(id, merged.cases);
                    return true;
                });
                runs.ended(id, Run.State.DONE, clock.instant(), merged.cutOff, merged.found);
            });
        } catch (RuntimeException e) {
            LOG.error("run {} over {} cases failed", id, question.cases().size(), e);
            transaction.executeWithoutResult(
                    status -> runs.ended(id, Run.State.FAILED, clock.instant(), merged.cutOff, merged.found));
        }
    }

    private void one(UUID caseId, RunQuestion question, Instant asOf, Merged merged) {
        var ill = cases.find(List.of(caseId)).stream().findFirst().orElse(null);
        if (ill == null) {
            merged.missing++;
            return;
        }
        var run = across.call(() -> tracer.run(ill, question.about(caseId, asOf)));
        merged.cutOff = run.cutOff();
        merged.found = merged.found.plus(summaries.found(run));
        var quarantine = (int)
                run.rows().stream().filter(row -> row.tier() == Tier.QUARANTINE).count();
        merged.cases.add(new RunCase(
                ill.id(), ill.code(), ill.unit(), quarantine, run.rows().size() - quarantine));
        for (var row : run.rows()) {
            if (row.unit() != Traced.NOWHERE) {
                var contact = new RunContact(
                        row.person(), new UnitId(row.unit()), row.level(), row.tier(), row.basis(), row.score(), 1);
                merged.contacts.merge(row.person(), contact, RunContact::merged);
            }
        }
    }

    private static final class Merged {
        private final Map<UUID, RunContact> contacts = new HashMap<>();
        private final List<RunCase> cases = new ArrayList<>();
        private TraceSummary.Found found = TraceSummary.Found.NOBODY;
        private int done;
        private int missing;
        private long cutOff;
    }
}
