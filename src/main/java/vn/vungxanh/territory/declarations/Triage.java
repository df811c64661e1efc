package vn.vungxanh.territory.declarations;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;

/** The commune's queue: each red flag stays until somebody says what was found. */
@Service
@Transactional
public class Triage {

    private static final int LONGEST_NOTE = 500;

    private final TriageRepository queue;
    private final TriageOutcomes outcomes;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Triage(TriageRepository queue, TriageOutcomes outcomes, Units units, AuditTrail audit, Clock clock) {
        this.queue = queue;
        this.outcomes = outcomes;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    public Slice<TriageItem> list(Scope scope, UnitId unit, boolean open, Instant asOf, int page, int size) {
        var where = units.jurisdiction(unit);
        var found = queue.list(where, open, asOf, size, (page - 1L) * size);
        audit.saw(
                scope,
                "declarations.audit.queue",
                found.stream().map(TriageItem::declaration).toList());
        return new Slice<>(found, queue.count(where, open, asOf), page, size);
    }

    @Transactional(readOnly = true)
    public long count(Scope scope, UnitId unit, boolean open, Instant asOf) {
        return queue.count(units.jurisdiction(unit), open, asOf);
    }

    @Transactional(readOnly = true)
    public long late(Scope scope, UnitId unit, Instant asOf) {
        return queue.late(units.jurisdiction(unit), asOf);
    }

    /** @throws NotFound also when it lies outside the reader's jurisdiction */
    public TriageItem open(Scope scope, UUID declaration) {
        var item = find(declaration);
        audit.saw(scope, "declarations.audit.queue", List.of(declaration));
        return item;
    }

    @Transactional(readOnly = true)
    public List<Deed> deeds(Scope scope, UUID declaration) {
        return queue.deeds(declaration);
    }

    /** Called, visited, or in vain: it stays in the queue. */
    public void check(Scope scope, UUID declaration, int version, Deed.What what, @Nullable String note) {
        var item = mayChange(scope, declaration);
        stale(queue.checking(declaration, version), item);
        did(scope, item, what, null, note);
    }

    public void close(Scope scope, UUID declaration, int version, @Nullable Finding finding, @Nullable String note) {
        if (finding == null || !Finding.CHOICES.contains(finding)) {
            throw DeclarationsRule.FINDING_MISSING.broken();
        }
        DeclarationsRule.NOTE_MISSING.brokenIf(finding == Finding.OTHER && clean(note) == null);
        var item = mayChange(scope, declaration);
        stale(queue.close(declaration, version, finding, null, scope.login(), clock.instant()), item);
        did(scope, item, Deed.What.CLOSED, finding, note);
    }

    /** Orders a sample of the person for today; what was ordered before is not ordered twice. */
    public void sample(Scope scope, UUID declaration, int version, @Nullable String note) {
        var item = mayChange(scope, declaration);
        outcomes.sample(scope, declaration);
        stale(queue.close(declaration, version, Finding.SAMPLED, null, scope.login(), clock.instant()), item);
        did(scope, item, Deed.What.CLOSED, Finding.SAMPLED, note);
    }

    /** Records a suspected case; an illness that is known already is brought up to date. */
    public UUID suspect(Scope scope, UUID declaration, int version, @Nullable String note) {
        var item = mayChange(scope, declaration);
        var illness = outcomes.suspect(scope, declaration);
        stale(queue.close(declaration, version, Finding.SUSPECTED, illness, scope.login(), clock.instant()), item);
        did(scope, item, Deed.What.CLOSED, Finding.SUSPECTED, note);
        return illness;
    }

    /** Closed too early. */
    public void reopen(Scope scope, UUID declaration, int version, @Nullable String note) {
        var item = find(declaration);
        DeclarationsRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(item.unit()));
        if (!queue.reopen(declaration, version)) {
            throw new StaleVersion("triage of " + declaration);
        }
        did(scope, item, Deed.What.REOPENED, null, note);
    }

    private TriageItem mayChange(Scope scope, UUID declaration) {
        var item = find(declaration);
        DeclarationsRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(item.unit()));
        DeclarationsRule.TRIAGE_CLOSED.brokenIf(item.state() == TriageState.CLOSED);
        return item;
    }

    private TriageItem find(UUID declaration) {
        return queue.find(declaration).orElseThrow(() -> new NotFound("triage of " + declaration));
    }

    private static void stale(boolean changed, TriageItem item) {
        if (!changed) {
            throw new StaleVersion(item.toString());
        }
    }

    private void did(Scope scope, TriageItem item, Deed.What what, @Nullable Finding finding, @Nullable String note) {
        var deed = new Deed(what, finding, clean(note), scope.login(), clock.instant());
        queue.did(TimeOrderedId.next(clock), item.declaration(), item.unit(), deed);
        audit.wrote(
                scope, "declarations.audit.triage", item.declaration(), what + (finding == null ? "" : " " + finding));
    }

    private static @Nullable String clean(@Nullable String note) {
        var text = note == null ? "" : SearchKey.nfc(note);
        return text.isEmpty() ? null : text.substring(0, Math.min(LONGEST_NOTE, text.length()));
    }
}
