package vn.vungxanh.foundation.field;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;

/** One item, one transaction: the ledger's row and the room's own rows, both or none. */
@Component
class TakesItem {

    private static final Logger log = LoggerFactory.getLogger(TakesItem.class);

    private final LedgerRepository ledger;
    private final CandidateRepository candidates;
    private final AcrossBorders everywhere;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TakesItem(
            LedgerRepository ledger,
            CandidateRepository candidates,
            AcrossBorders everywhere,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.ledger = ledger;
        this.candidates = candidates;
        this.everywhere = everywhere;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    ItemAnswer take(FieldForm form, SentItem sent, Arrival arrival) {
        try {
            return ActingAs.call(arrival.author(), () -> inOneTransaction(form, sent, arrival));
        } catch (RuleBroken broken) {
            return ItemAnswer.rejected(sent, "", broken.rule(), broken.details());
        } catch (NotFound gone) {
            return ItemAnswer.rejected(sent, "", FieldRule.NOT_FOUND, java.util.List.of());
        } catch (AccessDeniedException denied) {
            return ItemAnswer.rejected(sent, "", FieldRule.NOT_ALLOWED, java.util.List.of());
        } catch (StaleVersion stale) {
            return waits(sent, arrival, new FieldResult.Conflict(0, Map.of()));
        } catch (TransientDataAccessException
                | DataAccessResourceFailureException
                | CannotCreateTransactionException
                | TransactionSystemException now) {
            log.warn("an item of a telephone has to come again", now);
            return ItemAnswer.later(sent);
        } catch (RuntimeException fault) {
            var incident = UUID.randomUUID().toString().substring(0, 8);
            log.error("incident {} with an item of kind {}", incident, arrival.kind(), fault);
            return ItemAnswer.rejected(sent, "", FieldRule.FAULT, java.util.List.of(incident));
        }
    }

    /** Whoever brings exactly what stands is told so, whatever he may do today. */
    Optional<ItemAnswer> arrivedBefore(SentItem sent) {
        var id = sent.id();
        if (id == null) {
            return Optional.empty();
        }
        var known = Objects.requireNonNull(transaction.execute(status -> everywhere.call(() -> ledger.find(id))));
        return known.filter(each -> each.hash().equals(sent.hash()))
                .map(each -> ItemAnswer.duplicate(sent, each.receipt()));
    }

    private ItemAnswer inOneTransaction(FieldForm form, SentItem sent, Arrival arrival) {
        var taken = new Taken();
        transaction.executeWithoutResult(status -> take(form, sent, arrival, status, taken));
        var conflict = taken.conflict;
        var against = taken.against;
        var answer = taken.answer;
        if (against != null) {
            return corrects(sent, arrival, against);
        }
        if (conflict != null) {
            return waits(sent, arrival, conflict);
        }
        return answer == null ? ItemAnswer.later(sent) : answer;
    }

    /** A conflict is kept after everything that was written in the transaction has been taken back. */
    private static final class Taken {
        private @Nullable ItemAnswer answer;
        private @Nullable UUID against;
        private FieldResult.@Nullable Conflict conflict;
    }

    private void take(FieldForm form, SentItem sent, Arrival arrival, TransactionStatus status, Taken taken) {
        var receipt = Receipts.next();
        if (!ledger.add(arrival, "STORED", receipt)) {
            taken.answer = known(sent, arrival);
            return;
        }
        var before = candidates.of(arrival.item().id(), arrival.hash());
        if (before.isPresent()) {
            status.setRollbackOnly();
            taken.answer = kept(sent, before.get());
            return;
        }
        taken.against = otherOfTheTwo(arrival.item());
        if (taken.against != null) {
            status.setRollbackOnly();
            return;
        }
        var result = form.take(arrival.author(), arrival.item());
        if (result instanceof FieldResult.Stored stored) {
            ledger.wrote(arrival, stored.receiptOf());
            var former = arrival.item().replaces();
            if (former != null) {
                ledger.replaces(arrival, former);
            }
            taken.answer = ItemAnswer.stored(sent, receipt);
            return;
        }
        status.setRollbackOnly();
        if (result instanceof FieldResult.Rejected rejected) {
            taken.answer = ItemAnswer.rejected(sent, rejected.field(), rejected.rule(), rejected.details());
        } else {
            taken.conflict = (FieldResult.Conflict) result;
        }
    }

    /** The id stands already. Where it stands outside of the sender's jurisdiction, only equal words are told so. */
    private ItemAnswer known(SentItem sent, Arrival arrival) {
        var id = arrival.item().id();
        var known = everywhere.call(() -> ledger.find(id)).orElseThrow();
        if (known.hash().equals(arrival.hash())) {
            return ItemAnswer.duplicate(sent, known.receipt());
        }
        FieldRule.ID_TAKEN.brokenIf(!arrival.author().covers(known.unit()));
        var before = candidates.of(id, arrival.hash());
        if (before.isPresent()) {
            return kept(sent, before.get());
        }
        var fields = Differences.between(ledger.payload(id).orElse(null), arrival.payload());
        keep(arrival, Candidate.Reason.SAME_ID, id, null, fields);
        return ItemAnswer.conflict(sent, null, fields);
    }

    private static ItemAnswer kept(SentItem sent, Candidate candidate) {
        var receipt = candidate.receipt();
        return receipt == null
                ? ItemAnswer.conflict(sent, candidate.version(), candidate.fields())
                : ItemAnswer.duplicate(sent, receipt);
    }

    /** Of an item and its correction the one that arrived first; null when there is none. */
    private @Nullable UUID otherOfTheTwo(FieldItem item) {
        var correction = everywhere.call(() -> ledger.replacedBy(item.id()));
        var former = item.replaces();
        if (correction.isPresent() || former == null) {
            return correction.orElse(null);
        }
        return everywhere.call(() -> ledger.find(former)).isPresent()
                ? former
                : everywhere.call(() -> ledger.replacedBy(former)).orElse(null);
    }

    private ItemAnswer corrects(SentItem sent, Arrival arrival, UUID against) {
        return ActingAs.call(
                arrival.author(),
                () -> transaction.execute(status -> {
                    var fields = Differences.between(ledger.payload(against).orElse(null), arrival.payload());
                    keep(arrival, Candidate.Reason.CORRECTION, against, null, fields);
                    return ItemAnswer.conflict(sent, null, fields);
                }));
    }

    private ItemAnswer waits(SentItem sent, Arrival arrival, FieldResult.Conflict conflict) {
        return ActingAs.call(
                arrival.author(),
                () -> transaction.execute(status -> {
                    keep(arrival, Candidate.Reason.FIELDS, null, conflict.version(), conflict.fields());
                    return ItemAnswer.conflict(sent, conflict.version(), conflict.fields());
                }));
    }

    private void keep(
            Arrival arrival,
            Candidate.Reason reason,
            @Nullable UUID against,
            @Nullable Long version,
            Map<String, FieldPair> fields) {
        candidates.add(TimeOrderedId.next(clock), arrival, reason, against, version, fields);
    }
}
