package vn.vungxanh.territory.declarations;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;

/**
 * Takes declarations in. Nobody need be signed in: the caller has checked the answers ({@link AnswerChecks}) and says who
 * speaks. A receipt that was given out means: on disk, once.
 */
@Service
@Transactional
public class Declarations {

    private final DeclarationWriter writer;
    private final KeptRepository kept;
    private final RedFlags flags;
    private final AffectedUnits affected;
    private final TriageRepository triage;
    private final AcrossBorders beyond;
    private final AuditTrail audit;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Declarations(
            DeclarationWriter writer,
            KeptRepository kept,
            RedFlags flags,
            AffectedUnits affected,
            TriageRepository triage,
            AcrossBorders beyond,
            AuditTrail audit,
            Units units,
            ApplicationEventPublisher events,
            Clock clock) {
        this.writer = writer;
        this.kept = kept;
        this.flags = flags;
        this.affected = affected;
        this.triage = triage;
        this.beyond = beyond;
        this.audit = audit;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    public Taken declare(NewDeclaration declaration) {
        return declareAll(List.of(declaration)).get(0);
    }

    /**
     * All or none, the answers in the order of the declarations. Made for hundreds at once: a fixed number of statements and
     * one audit row for a province. Who the persons are is found out afterwards.
     */
    public List<Taken> declareAll(List<NewDeclaration> declarations) {
        return declarations.isEmpty() ? List.of() : beyond.call(() -> take(declarations));
    }

    private List<Taken> take(List<NewDeclaration> declarations) {
        var rows = declarations.stream().map(this::row).toList();
        var first = new LinkedHashMap<UUID, DeclarationWriter.Row>();
        rows.forEach(row -> first.putIfAbsent(row.declaration().id(), row));
        var added = writer.add(List.copyOf(first.values()));
        var fresh = first.values().stream()
                .filter(row -> added.contains(row.declaration().id()))
                .toList();
        follow(fresh);
        return answers(rows, first, added);
    }

    private DeclarationWriter.Row row(NewDeclaration declaration) {
        var day = Vietnam.dayOf(declaration.declaredAt());
        var seen = flags.seen(
                declaration.answers(),
                day,
                () -> !declaration.answers().places().isEmpty()
                        && affected.anyOf(declaration.answers(), declaration.unit(), day));
        return new DeclarationWriter.Row(declaration, ReceiptNumber.next(), writer.hash(declaration), seen);
    }

    private void follow(List<DeclarationWriter.Row> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var flagged = fresh.stream().filter(row -> !row.flags().isEmpty()).toList();
        if (!flagged.isEmpty()) {
            writer.queue(flagged);
            events.publishEvent(new SymptomsDeclared(ids(flagged), now));
        }
        var corrections = fresh.stream()
                .filter(row -> row.declaration().replaces() != null)
                .toList();
        if (!corrections.isEmpty()) {
            correct(corrections, now);
        }
        audit(fresh);
    }

    /** The queue goes on with the newer one; without a red flag in it, the older one still waits for somebody. */
    private void correct(List<DeclarationWriter.Row> corrections, Instant now) {
        Set<UUID> earlier = new HashSet<>();
        corrections.forEach(row -> earlier.add(row.declaration().replaces()));
        var replaced = kept.replace(earlier, now);
        for (var row : corrections) {
            var old = row.declaration().replaces();
            DeclarationsRule.ALREADY_REPLACED.brokenIf(old == null || !replaced.contains(old));
            if (old != null && !row.flags().isEmpty()) {
                triage.goOnWith(old, row.declaration().id(), now);
            }
        }
    }

    /** A citizen did it where no login is named: one row for a province, or for a member of the staff. */
    private void audit(List<DeclarationWriter.Row> fresh) {
        Map<UnitId, List<DeclarationWriter.Row>> byProvince = fresh.stream()
                .collect(Collectors.groupingBy(
                        row -> Provinces.of(units, row.declaration().unit())));
        byProvince.forEach((province, rows) -> {
            var where = rows.size() == 1 ? rows.get(0).declaration().unit() : province;
            var ways = rows.stream()
                    .map(row -> row.declaration().channel().name())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(","));
            var who = rows.stream()
                    .map(row -> row.declaration().by() == null
                            ? "citizen"
                            : row.declaration().by())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(","));
            audit.wrote(Scope.ofProgram(where, units), "declarations.audit.declared", ids(rows), who + " " + ways);
        });
    }

    private List<Taken> answers(
            List<DeclarationWriter.Row> rows, Map<UUID, DeclarationWriter.Row> first, Set<UUID> added) {
        var known = first.keySet().stream().filter(id -> !added.contains(id)).toList();
        var before = known.isEmpty() ? Map.<UUID, KeptRepository.Kept>of() : kept.kept(known);
        var answers = new ArrayList<Taken>(rows.size());
        for (var row : rows) {
            var id = row.declaration().id();
            var own = first.get(id);
            var kept = before.get(id);
            if (own == row && added.contains(id)) {
                answers.add(taken(
                        id,
                        Taken.Outcome.STORED,
                        row.receipt(),
                        row.declaration().declaredAt()));
            } else if (kept != null) {
                answers.add(
                        again(id, MessageDigest.isEqual(kept.hash(), row.hash()), kept.receipt(), kept.declaredAt()));
            } else if (own != null) {
                answers.add(again(
                        id,
                        MessageDigest.isEqual(own.hash(), row.hash()),
                        own.receipt(),
                        own.declaration().declaredAt()));
            } else {
                throw new IllegalStateException("a declaration was neither written nor known");
            }
        }
        return answers;
    }

    private static Taken again(UUID id, boolean same, String receipt, Instant at) {
        return same ? taken(id, Taken.Outcome.DUPLICATE, receipt, at) : new Taken(id, Taken.Outcome.CONFLICT, "", at);
    }

    private static Taken taken(UUID id, Taken.Outcome outcome, String receipt, Instant at) {
        return new Taken(id, outcome, ReceiptNumber.shown(receipt), at);
    }

    private static List<UUID> ids(List<DeclarationWriter.Row> rows) {
        return rows.stream().map(row -> row.declaration().id()).toList();
    }
}
