package vn.vungxanh.foundation.field;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Rule;

/**
 * The handler of batches. An answer that says stored or duplicate means: on disk, with the room's rows. Sending anything
 * again, in any order and any part, does no harm.
 */
@Component
public class Sync {

    /** Batches of a file come from the office's own network and may be longer. */
    public static final int MOST_IN_A_FILE = 5_000;

    private final Contacts contacts;
    private final Forms forms;
    private final TakesItem takes;
    private final LedgerRepository ledger;
    private final SyncGate gate;
    private final TransactionTemplate transaction;

    Sync(
            Contacts contacts,
            Forms forms,
            TakesItem takes,
            LedgerRepository ledger,
            SyncGate gate,
            TransactionTemplate transaction) {
        this.contacts = contacts;
        this.forms = forms;
        this.takes = takes;
        this.ledger = ledger;
        this.gate = gate;
        this.transaction = transaction;
    }

    /**
     * @param body JSON in UTF-8
     * @throws vn.vungxanh.kernel.RuleBroken with a {@link FieldRule} when nothing of it was taken; its status says why
     */
    public SyncAnswer take(Scope scope, byte[] body, Way way) {
        var batch = BatchReader.read(body, way == Way.FILE ? MOST_IN_A_FILE : BatchReader.MOST_ITEMS);
        return gate.pass(batch.device(), () -> take(scope, batch, way));
    }

    /**
     * The encrypted file that a telephone wrote, brought to the office; the same handler, so twice counts once.
     *
     * @throws vn.vungxanh.kernel.RuleBroken with a {@link FieldRule} when the file or the phrase is wrong
     */
    public SyncAnswer takeFile(Scope scope, byte[] file, String phrase) {
        return take(scope, FieldFile.open(file, phrase), Way.FILE);
    }

    private SyncAnswer take(Scope scope, SyncBatch batch, Way way) {
        var contact = way == Way.FILE ? contacts.heardOf(scope, batch) : contacts.heard(scope, batch);
        contact.state().mustSend();
        var answers = new ArrayList<ItemAnswer>();
        for (var item : batch.items()) {
            answers.add(take(scope, batch.device(), contact, item, way));
        }
        var standing = contacts.settle(batch.device());
        return new SyncAnswer(batch.nonce(), contact.at(), standing.highestStored(), standing.missing(), answers);
    }

    private ItemAnswer take(Scope sender, UUID device, Contacts.Contact contact, SentItem item, Way way) {
        var author = author(sender, contact, item.author());
        var answer = judged(sender, author, device, contact, item, way);
        var rule = answer.rule();
        if (rule != null && rule.room().equals("field")) {
            // it may have arrived when the sender still had the permission, and only the answer was lost
            var before = takes.arrivedBefore(item);
            if (before.isPresent()) {
                return before.get();
            }
        }
        if (rule != null) {
            note(author == null ? sender : author, device, item, answer.field(), rule, contact.at());
        }
        return answer;
    }

    private ItemAnswer judged(
            Scope sender, @Nullable Scope author, UUID device, Contacts.Contact contact, SentItem item, Way way) {
        var broken = item.broken();
        var arrival = author == null || broken != null ? null : arrival(sender, author, device, contact, item, way);
        if (broken != null || author == null || arrival == null) {
            return broken == null
                    ? refused(item, "author", FieldRule.AUTHOR_UNKNOWN)
                    : refused(item, item.field(), broken);
        }
        var form = forms.of(arrival.kind()).orElse(null);
        if (form == null) {
            return refused(item, "kind", FieldRule.KIND_UNKNOWN);
        }
        return sender.may(form.permission())
                ? takes.take(form, item, arrival)
                : refused(item, "", FieldRule.NOT_ALLOWED);
    }

    /** Filled in by somebody else on the same telephone: in that person's name, with the permissions of the sender. */
    private static @Nullable Scope author(Scope sender, Contacts.Contact contact, @Nullable String login) {
        if (login == null || login.equals(sender.login())) {
            return sender;
        }
        var known = contact.authors().get(login);
        if (known == null) {
            return null;
        }
        var unit = new UnitId(known.unit());
        return new Scope(
                new vn.vungxanh.foundation.access.StaffId(known.staff()),
                login,
                sender.roles(),
                sender.permissions(),
                sender.covers(unit) ? unit : sender.home(),
                sender.jurisdiction());
    }

    private static @Nullable Arrival arrival(
            Scope sender, Scope author, UUID device, Contacts.Contact contact, SentItem item, Way way) {
        var id = item.id();
        var seq = item.seq();
        var at = item.capturedAt();
        var content = item.content();
        var kind = item.kind();
        var payload = item.payload();
        if (id == null || seq == null || at == null || content == null || kind == null || payload == null) {
            return null;
        }
        var corrected = corrected(at, contact.clockOffset(), contact.at());
        var read = new FieldItem(id, device, seq, corrected, item.formVersion(), item.base(), content);
        return new Arrival(read, kind, item.hash(), payload, at, author, sender.login(), way, contact.at());
    }

    /** Never later than now: a clock may have been put right between the form and its sending. */
    private static Instant corrected(Instant captured, Duration offset, Instant now) {
        var corrected = captured.plus(offset);
        return corrected.isAfter(now) ? now : corrected;
    }

    private static ItemAnswer refused(SentItem item, String field, FieldRule rule) {
        return ItemAnswer.rejected(item, field, rule, List.of());
    }

    private void note(Scope author, UUID device, SentItem item, String field, Rule rule, Instant now) {
        transaction.executeWithoutResult(status ->
                ledger.rejected(item, device, author.home().value(), author.login(), field, rule.messageKey(), now));
    }
}
