package vn.vungxanh.foundation.field;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.access.StaffId;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.TimeOrderedId;

/** What contradicts: a supervisor decides, and both versions are kept whatever is decided. */
@Service
@Transactional
public class Conflicts {

    private static final int LONGEST_NOTE = 500;

    /** What a supervisor chose for a field: what the telephone sent. */
    public static final String MINE = "mine";

    private final CandidateRepository candidates;
    private final LedgerRepository ledger;
    private final Forms forms;
    private final AuditTrail audit;
    private final Clock clock;

    Conflicts(CandidateRepository candidates, LedgerRepository ledger, Forms forms, AuditTrail audit, Clock clock) {
        this.candidates = candidates;
        this.ledger = ledger;
        this.forms = forms;
        this.audit = audit;
        this.clock = clock;
    }

    /** The one that waits longest comes first; of the decided ones the last. */
    public Slice<Candidate> list(Scope scope, boolean decided, int page, int size) {
        var found = candidates.list(decided, size, (page - 1L) * size);
        return new Slice<>(found, candidates.count(decided), page, size);
    }

    @Transactional(readOnly = true)
    public long waiting(Scope scope) {
        return candidates.count(false);
    }

    /** Its words came on the screen. */
    public Candidate open(Scope scope, UUID id) {
        var candidate = candidates.find(id).orElseThrow(() -> new NotFound("candidate"));
        audit.saw(scope, "field.audit.conflict", List.of(candidate.item()));
        return candidate;
    }

    /** All named fields of it, for reading. */
    public Map<String, FieldPair> words(Candidate candidate) {
        var against = candidate.against();
        return Differences.all(
                against == null ? null : ledger.payload(against).orElse(null), candidate.payload(), candidate.fields());
    }

    /**
     * @param chosen by field, for a merge: {@link #MINE} for what the telephone sent, otherwise what stands
     * @throws ChangedOnceMore nothing was decided: the record changed meanwhile
     */
    public void decide(
            Scope scope, UUID id, Candidate.Decision decision, Map<String, String> chosen, @Nullable String note) {
        var candidate = candidates.toDecide(id).orElseThrow(() -> new NotFound("candidate"));
        FieldRule.ALREADY_DECIDED.brokenIf(candidate.decision() != null);
        FieldRule.DECISION_INCOMPLETE.brokenIf(
                (candidate.reason() == Candidate.Reason.FIELDS) == (decision == Candidate.Decision.TAKEN)
                        && decision != Candidate.Decision.KEPT);
        var receipt = switch (decision) {
            case KEPT -> receiptOfWhatStands(candidate);
            case TAKEN -> taken(scope, candidate);
            case MERGED -> merged(scope, candidate, chosen);
        };
        var clean = note == null ? "" : SearchKey.nfc(note);
        var kept = clean.isEmpty() ? null : clean.substring(0, Math.min(LONGEST_NOTE, clean.length()));
        candidates.decide(id, decision, scope.login(), kept, receipt, clock.instant());
        audit.wrote(scope, "field.audit.decided", candidate.item(), decision.name());
    }

    /** What stands now, so that it can be decided anew. */
    public void again(Scope scope, UUID id, ChangedOnceMore changed) {
        candidates.again(id, changed.now().version(), changed.now().fields());
    }

    private String receiptOfWhatStands(Candidate candidate) {
        var against = candidate.against();
        return against == null
                ? Receipts.next()
                : ledger.find(against).map(LedgerRepository.Known::receipt).orElseGet(Receipts::next);
    }

    /** A record of its own, under an id of its own where the id is the reason. */
    private String taken(Scope scope, Candidate candidate) {
        var id = candidate.reason() == Candidate.Reason.SAME_ID ? TimeOrderedId.next(clock) : candidate.item();
        return written(scope, candidate, id, candidate.base(), candidate.payload(), "STORED");
    }

    private String merged(Scope scope, Candidate candidate, Map<String, String> chosen) {
        var merged = (ObjectNode) Payloads.read(candidate.payload());
        candidate.fields().forEach((name, pair) -> {
            var choice = chosen.get(name);
            FieldRule.DECISION_INCOMPLETE.brokenIf(choice == null);
            merged.put(name, MINE.equals(choice) ? pair.mine() : pair.theirs());
        });
        return written(scope, candidate, candidate.item(), candidate.version(), merged.toString(), "MERGED");
    }

    private String written(
            Scope scope, Candidate candidate, UUID id, @Nullable Long base, String payload, String outcome) {
        var form = forms.of(candidate.kind()).orElseThrow(() -> FieldRule.KIND_UNKNOWN.broken());
        FieldRule.NOT_ALLOWED.brokenIf(!scope.may(form.permission()));
        var item = new FieldItem(
                id,
                candidate.device(),
                candidate.seq(),
                candidate.capturedAt(),
                candidate.formVersion(),
                base,
                Payloads.read(payload));
        var arrival = new Arrival(
                item,
                candidate.kind(),
                candidate.hash(),
                payload,
                candidate.deviceCapturedAt(),
                author(scope, candidate),
                scope.login(),
                Way.DESK,
                clock.instant());
        var receipt = Receipts.next();
        FieldRule.ALREADY_DECIDED.brokenIf(!ledger.add(arrival, outcome, receipt));
        var result = form.take(arrival.author(), item);
        if (result instanceof FieldResult.Stored stored) {
            ledger.wrote(arrival, stored.receiptOf());
            return receipt;
        }
        if (result instanceof FieldResult.Rejected rejected) {
            throw rejected.rule().broken(rejected.details().toArray());
        }
        throw new ChangedOnceMore((FieldResult.Conflict) result);
    }

    /** In the name of whoever filled it in, with the permissions of whoever decides. */
    private static Scope author(Scope scope, Candidate candidate) {
        return new Scope(
                new StaffId(candidate.authorId()),
                candidate.author(),
                scope.roles(),
                scope.permissions(),
                new UnitId(candidate.unit()),
                scope.jurisdiction());
    }
}
