package vn.vungxanh.surveillance.traces;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.surveillance.tracing.ContactDefinitions;

/**
 * Runs over many cases, one after the other on a thread of their own, each in the jurisdiction of whoever started it. Their
 * lists are kept as long as check-ins are.
 */
@Component
public class TraceRuns implements DisposableBean {

    private static final int MOST_WAITING = 5;
    private static final Duration KEPT = Duration.ofDays(25);

    private final RunRepository runs;
    private final RunListRepository lists;
    private final TracesCases traced;
    private final Tracer tracer;
    private final ContactDefinitions definitions;
    private final AcrossBorders across;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final Units units;
    private final Clock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var worker = new Thread(work, "traces-runs");
        worker.setDaemon(true);
        return worker;
    });

    TraceRuns(
            RunRepository runs,
            RunListRepository lists,
            TracesCases traced,
            Tracer tracer,
            ContactDefinitions definitions,
            AcrossBorders across,
            TransactionTemplate transaction,
            AuditTrail audit,
            Units units,
            Clock clock) {
        this.runs = runs;
        this.lists = lists;
        this.traced = traced;
        this.tracer = tracer;
        this.definitions = definitions;
        this.across = across;
        this.transaction = transaction;
        this.audit = audit;
        this.units = units;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void failInterrupted() {
        transaction.executeWithoutResult(status -> across.call(() -> {
            runs.failInterrupted(clock.instant());
            return true;
        }));
    }

    public Run start(Scope scope, RunQuestion question) {
        var asOf = tracer.asOf(question.asOf());
        var definition = question.definition();
        if (definition != null) {
            TracesRule.UNKNOWN_DEFINITION.brokenIf(
                    definitions.all().stream().noneMatch(one -> one.id().equals(definition)), definition);
        }
        var id = TimeOrderedId.next(clock);
        transaction.executeWithoutResult(status -> {
            TracesRule.TOO_MANY_RUNS.brokenIf(runs.unended(scope.staff().value()) >= MOST_WAITING);
            runs.forget(clock.instant().minus(KEPT));
            runs.add(id, scope.home().value(), scope.staff().value(), clock.instant(), question, asOf);
        });
        thread.execute(() -> ActingAs.run(scope, () -> traced.run(scope, id, question, asOf)));
        return find(scope, id);
    }

    /** @throws NotFound also when it was started by an office outside the reader's jurisdiction */
    public Run find(Scope scope, UUID id) {
        return inTransaction(() -> runs.find(id).orElseThrow(() -> new NotFound("run")));
    }

    /** Counts of the people whom the reader may see. */
    public List<RunCount> counts(Scope scope, UUID id) {
        return inTransaction(() -> runs.counts(id));
    }

    /** A page of the merged list, as far as the reader may see it. */
    public List<RunContact> contacts(Scope scope, UUID id, int page, int size) {
        return inTransaction(() -> {
            var lines = runs.page(id, (page - 1) * size, size);
            audit.saw(
                    scope,
                    "traces.audit.run",
                    lines.stream().map(RunContact::person).toList());
            return lines;
        });
    }

    /** The latest of the offices that the reader answers for. */
    public List<Run> latest(Scope scope, int limit) {
        return inTransaction(() -> lists.latest(limit).stream()
                .flatMap(id -> runs.find(id).stream())
                .toList());
    }

    /** The cases of a run, those with the most people first. */
    public Slice<RunCase> cases(Scope scope, UUID id, int page, int size) {
        return inTransaction(() -> lists.cases(id, page, size));
    }

    /** The cases of a unit, and of all below it, that were confirmed on these days, both included. */
    public List<UUID> confirmed(Scope scope, String disease, UnitId unit, LocalDate from, LocalDate to) {
        TracesRule.PERIOD_ENDS_BEFORE_IT_BEGINS.brokenIf(to.isBefore(from));
        var reach = units.jurisdiction(unit).multirange();
        return inTransaction(() -> lists.confirmed(disease, reach, from, to, RunQuestion.MOST_CASES + 1));
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }

    @SuppressWarnings("NullAway") // the work answers, so the template does
    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
