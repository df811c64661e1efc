package vn.vungxanh.insight.statutory;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.deadlines.Deadlines;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.Vietnam;

/** What an office does with its forms: completes and sends them. What was sent stands for ever. */
@Service
@Transactional
public class FormDesk {

    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 500;

    private final FormRepository forms;
    private final EntryRepository entries;
    private final SentRepository sent;
    private final FormFiller filler;
    private final FormPaper paper;
    private final FormPress press;
    private final FormLaw law;
    private final Deadlines deadlines;
    private final AuditTrail audit;
    private final Clock clock;

    FormDesk(
            FormRepository forms,
            EntryRepository entries,
            SentRepository sent,
            FormFiller filler,
            FormPaper paper,
            FormPress press,
            FormLaw law,
            Deadlines deadlines,
            AuditTrail audit,
            Clock clock) {
        this.forms = forms;
        this.entries = entries;
        this.sent = sent;
        this.filler = filler;
        this.paper = paper;
        this.press = press;
        this.law = law;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps what was typed; fields that are not named stay as they are.
     *
     * @param version the one that the page showed
     * @throws StaleVersion when somebody else typed meanwhile
     */
    public void type(Scope scope, FormId id, int version, Map<String, String> words) {
        var form = unsent(scope, id);
        if (form.version() != version) {
            throw new StaleVersion("form " + id);
        }
        for (var field : law.fields(form.kind().sheet())) {
            var typed = words.get(field.name());
            if (typed != null && !FormFiller.isOfSender(field)) {
                entries.type(form, field.name(), FieldWords.kept(field, typed), clock.instant(), scope.login());
            }
        }
        forms.touch(id);
        audit.wrote(scope, "statutory.audit.typed", id.value(), form.kind().id());
    }

    /**
     * Sends the form as the records say now: numbered, frozen, once.
     *
     * @param signer the name under it
     * @param gaps needed when required fields are missing: why it goes out all the same
     */
    public void send(Scope scope, FormId id, String signer, @Nullable String gaps) {
        send(scope, unsent(scope, id), signer, gaps, false);
    }

    /** "Không có ca": one tap, as long as the records hold no case of the period. */
    public void sendNothing(Scope scope, FormId id, String signer) {
        var form = unsent(scope, id);
        StatutoryRule.NOT_A_PERIOD.brokenIf(!form.kind().event().isPeriod());
        send(scope, form, signer, null, true);
    }

    private void send(Scope scope, Form form, String signer, @Nullable String gaps, boolean nothing) {
        var now = clock.instant();
        var filled = filler.fill(scope, form, now, signer);
        StatutoryRule.THERE_ARE_CASES.brokenIf(nothing && filled.hasCases());
        var why = gaps == null || gaps.isBlank() ? null : gaps.strip();
        StatutoryRule.TOO_LONG.brokenIf(why != null && why.length() > LONGEST_REASON, "");
        StatutoryRule.MISSING_NEEDS_REASON.brokenIf(
                !nothing && !filled.missing().isEmpty() && why == null,
                filled.missing().size());
        var year = Vietnam.dayOf(now).getYear();
        var gone = new Form.Sent(
                paper.symbol(form, filled.unit()),
                sent.nextNumber(form, year),
                now,
                signer,
                filled.sender(),
                filled.receiver(),
                why,
                nothing || (form.kind().event().isPeriod() && !filled.hasCases()));
        var printed = press.print(filled, gone, now);
        StatutoryRule.ALREADY_SENT.brokenIf(!sent.seal(form, gone, year, scope.login(), printed));
        var clockWord = form.revision() == 0 ? form.kind().clock() : Corrections.CLOCK;
        if (clockWord != null) {
            deadlines.meet(scope, clockWord, form.id().value(), now);
        }
        audit.wrote(scope, "statutory.audit.sent", form.id().value(), gone.number() + "/" + gone.symbol());
    }

    /** Locked: whoever comes second waits, and finds it sent. */
    private Form unsent(Scope scope, FormId id) {
        var form = forms.lock(id).orElseThrow(() -> new NotFound("form " + id));
        StatutoryRule.OUTSIDE_YOUR_JURISDICTION.brokenIf(!scope.covers(form.unit()));
        StatutoryRule.ALREADY_SENT.brokenIf(form.sent() != null);
        StatutoryRule.WITHDRAWN.brokenIf(form.withdrawnAt() != null);
        return form;
    }

    static String reason(@Nullable String typed) {
        var reason = typed == null ? "" : typed.strip();
        StatutoryRule.REASON_TOO_SHORT.brokenIf(reason.length() < SHORTEST_REASON);
        StatutoryRule.TOO_LONG.brokenIf(reason.length() > LONGEST_REASON, "");
        return reason;
    }
}
