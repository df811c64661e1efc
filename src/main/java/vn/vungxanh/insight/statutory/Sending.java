package vn.vungxanh.insight.statutory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.deadlines.Deadlines;
import vn.vungxanh.kernel.Vietnam;

/** How a form goes out: checked, numbered, printed, frozen; its clock is met. The caller holds its lock. */
@Component
class Sending {

    private final SentRepository sent;
    private final FormFiller filler;
    private final FormPaper paper;
    private final FormPress press;
    private final Deadlines deadlines;
    private final AuditTrail audit;

    Sending(
            SentRepository sent,
            FormFiller filler,
            FormPaper paper,
            FormPress press,
            Deadlines deadlines,
            AuditTrail audit) {
        this.sent = sent;
        this.filler = filler;
        this.paper = paper;
        this.press = press;
        this.deadlines = deadlines;
        this.audit = audit;
    }

    /**
     * @param signer the name under it
     * @param gaps why it goes out although required fields are missing
     * @param nothing "không có ca"
     */
    record Wish(Instant at, String signer, @Nullable String gaps, boolean nothing) {

        @Nullable
        String why() {
            return gaps == null || gaps.isBlank() ? null : gaps.strip();
        }
    }

    void send(Scope scope, Form form, Wish wish) {
        var filled = filler.fill(scope, form, wish.at(), wish.signer());
        var why = wish.why();
        StatutoryRule.THERE_ARE_CASES.brokenIf(wish.nothing() && filled.hasCases());
        StatutoryRule.TOO_LONG.brokenIf(why != null && why.length() > FormDesk.LONGEST_REASON, "");
        StatutoryRule.MISSING_NEEDS_REASON.brokenIf(
                !wish.nothing() && !filled.missing().isEmpty() && why == null,
                filled.missing().size());
        var year = Vietnam.dayOf(wish.at()).getYear();
        var gone = new Form.Sent(
                paper.symbol(form, filled.unit()),
                sent.nextNumber(form, year),
                wish.at(),
                wish.signer(),
                filled.sender(),
                filled.receiver(),
                filled.missing().isEmpty() ? null : why,
                wish.nothing() || (form.kind().event().isPeriod() && !filled.hasCases()));
        var printed = press.print(filled, gone, wish.at());
        StatutoryRule.ALREADY_SENT.brokenIf(!sent.seal(form, gone, year, scope.login(), printed));
        var word = form.revision() == 0 ? form.kind().clock() : Corrections.CLOCK;
        if (word != null) {
            deadlines.meet(scope, word, form.id().value(), wish.at());
        }
        audit.wrote(scope, "statutory.audit.sent", form.id().value(), gone.number() + "/" + gone.symbol());
    }
}
