package vn.vungxanh.insight.mobility;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.imports.CellProblem;
import vn.vungxanh.foundation.imports.RowOutcome;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/**
 * What operators send: each cell has one key (day, operator, units), so the same twice is one, and other figures of the
 * same cell correct it. Who writes waits until the one before has finished.
 */
@Service
@Transactional
public class MobilityReports {

    /** Reports of a day come in the next morning, those of the past as if they had. */
    private static final Duration NEXT_MORNING = Duration.ofHours(29);

    private final ReportReading reading;
    private final DayRepository days;
    private final FlowRepository flows;
    private final LoadRepository loads;
    private final AuditTrail audit;
    private final Clock clock;

    MobilityReports(
            ReportReading reading,
            DayRepository days,
            FlowRepository flows,
            LoadRepository loads,
            AuditTrail audit,
            Clock clock) {
        this.reading = reading;
        this.days = days;
        this.flows = flows;
        this.loads = loads;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of a row; a hidden one was too small, and only its key is kept. */
    public record Taken(RowOutcome outcome, boolean hidden) {

        public boolean refused() {
            return outcome.isRejected();
        }
    }

    private record Settled<T>(List<Taken> outcomes, List<T> created, List<T> corrected) {}

    /** What storing would do. Writes nothing. */
    @Transactional(readOnly = true)
    public List<Taken> checkDays(Scope scope, List<? extends SentRow> rows) {
        return settleDays(scope, rows).outcomes();
    }

    @Transactional(readOnly = true)
    public List<Taken> checkFlows(Scope scope, List<? extends SentRow> rows) {
        return settleFlows(scope, rows).outcomes();
    }

    public List<Taken> takeDays(Scope scope, List<? extends SentRow> rows) {
        loads.alone();
        var settled = settleDays(scope, rows);
        writeDays(scope, settled, each -> clock.instant());
        return settled.outcomes();
    }

    public List<Taken> takeFlows(Scope scope, List<? extends SentRow> rows) {
        loads.alone();
        var settled = settleFlows(scope, rows);
        writeFlows(scope, settled, each -> clock.instant());
        return settled.outcomes();
    }

    /** Days that are long over, known since the next morning. */
    public List<Taken> takePastDays(Scope scope, List<? extends SentRow> rows) {
        loads.alone();
        var settled = settleDays(scope, rows);
        writeDays(scope, settled, MobilityReports::nextMorning);
        return settled.outcomes();
    }

    public List<Taken> takePastFlows(Scope scope, List<? extends SentRow> rows) {
        loads.alone();
        var settled = settleFlows(scope, rows);
        writeFlows(scope, settled, MobilityReports::nextMorning);
        return settled.outcomes();
    }

    private static Instant nextMorning(LocalDate day) {
        return Vietnam.startOf(day).plus(NEXT_MORNING);
    }

    private Settled<DayReport> settleDays(Scope scope, List<? extends SentRow> rows) {
        var read = rows.stream().map(row -> reading.day(scope, row)).toList();
        return settle(read, DayReport::key, days::believed, each -> each.counts() == null);
    }

    private Settled<FlowReport> settleFlows(Scope scope, List<? extends SentRow> rows) {
        var read = rows.stream().map(row -> reading.flow(scope, row)).toList();
        return settle(read, FlowReport::key, flows::believed, each -> each.subscribers() == null);
    }

    private static <T, K> Settled<T> settle(
            List<ReportReading.Read<T>> read,
            Function<T, K> key,
            Function<List<T>, List<T>> believed,
            Function<T, Boolean> hidden) {
        var readable = new ArrayList<T>();
        for (var each : read) {
            if (each.report() != null) {
                readable.add(each.report());
            }
        }
        Map<K, T> known = new HashMap<>();
        if (!readable.isEmpty()) {
            believed.apply(readable).forEach(each -> known.put(key.apply(each), each));
        }
        var settled = new Settled<T>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Map<K, T> sent = new HashMap<>();
        for (var each : read) {
            var report = each.report();
            if (report == null) {
                settled.outcomes().add(new Taken(RowOutcome.rejected(each.problems()), false));
                continue;
            }
            var earlier = sent.putIfAbsent(key.apply(report), report);
            var outcome = earlier == null
                    ? outcome(report, known.get(key.apply(report)), settled)
                    : earlier.equals(report)
                            ? RowOutcome.DUPLICATE
                            : RowOutcome.rejected(CellProblem.ofRow("mobility.problem.twice"));
            settled.outcomes().add(new Taken(outcome, !outcome.isRejected() && hidden.apply(report)));
        }
        return settled;
    }

    private static <T> RowOutcome outcome(T report, @Nullable T known, Settled<T> settled) {
        if (known == null) {
            settled.created().add(report);
            return RowOutcome.CREATED;
        }
        if (known.equals(report)) {
            return RowOutcome.DUPLICATE;
        }
        settled.corrected().add(report);
        return RowOutcome.UPDATED;
    }

    private void writeDays(Scope scope, Settled<DayReport> settled, Function<LocalDate, Instant> knownAt) {
        var all = new ArrayList<>(settled.created());
        all.addAll(settled.corrected());
        if (!all.isEmpty()) {
            var load = load(scope, "mobility.audit.days", all.size());
            days.replace(settled.corrected(), clock.instant());
            days.add(
                    all,
                    load,
                    all.stream().map(each -> knownAt.apply(each.day())).toList());
        }
    }

    private void writeFlows(Scope scope, Settled<FlowReport> settled, Function<LocalDate, Instant> knownAt) {
        var all = new ArrayList<>(settled.created());
        all.addAll(settled.corrected());
        if (!all.isEmpty()) {
            var load = load(scope, "mobility.audit.flows", all.size());
            flows.replace(settled.corrected(), clock.instant());
            flows.add(
                    all,
                    load,
                    all.stream().map(each -> knownAt.apply(each.day())).toList());
        }
    }

    private UUID load(Scope scope, String deed, int cells) {
        var id = TimeOrderedId.next(clock);
        loads.add(id, clock.instant(), scope.login());
        audit.wrote(scope, deed, id, Integer.toString(cells));
        return id;
    }
}
