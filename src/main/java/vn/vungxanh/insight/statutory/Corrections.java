package vn.vungxanh.insight.statutory;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.deadlines.ClockStart;
import vn.vungxanh.foundation.deadlines.Deadlines;
import vn.vungxanh.foundation.deadlines.LegalClocks;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** After a form was sent: the level above receives or returns it, the sender corrects it. The first one stays as it was. */
@Service
@Transactional
public class Corrections {

    /** TT 54/2015: what is wrong is corrected within 24 hours. The regime of 2026 names no such limit. */
    static final String CLOCK = "report.correction";

    private final FormRepository forms;
    private final EntryRepository entries;
    private final SentRepository sent;
    private final LegalClocks law;
    private final Deadlines deadlines;
    private final AuditTrail audit;
    private final Clock clock;

    Corrections(
            FormRepository forms,
            EntryRepository entries,
            SentRepository sent,
            LegalClocks law,
            Deadlines deadlines,
            AuditTrail audit,
            Clock clock) {
        this.forms = forms;
        this.entries = entries;
        this.sent = sent;
        this.law = law;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    public void receive(Scope scope, FormId id) {
        answer(scope, id, FormState.RECEIVED, null);
    }

    /** @param reason what has to be put right */
    public void giveBack(Scope scope, FormId id, @Nullable String reason) {
        answer(scope, id, FormState.RETURNED, FormDesk.reason(reason));
    }

    private void answer(Scope scope, FormId id, FormState kind, @Nullable String reason) {
        var form = forms.lock(id).orElseThrow(() -> new NotFound("form " + id));
        StatutoryRule.NOT_SENT_YET.brokenIf(form.sent() == null);
        StatutoryRule.NOT_FOR_YOU_TO_ANSWER.brokenIf(!mayAnswer(scope, form));
        StatutoryRule.ALREADY_ANSWERED.brokenIf(!sent.answer(form, kind, clock.instant(), scope.login(), reason));
        audit.wrote(scope, "statutory.audit." + kind.name().toLowerCase(Locale.ROOT), id.value(), reason);
    }

    /** The level above, or, for what went to the Ministry, whoever keeps the province's reports and notes its answer. */
    public static boolean mayAnswer(Scope scope, Form form) {
        var to = form.receiver();
        return to == null ? scope.covers(form.unit()) && scope.may(Permission.PREPARE_REPORT) : scope.covers(to);
    }

    /** A new form with the next revision, filled again from the records and what was typed before. */
    public FormId correct(Scope scope, FormId id, @Nullable String reason) {
        var form = forms.lock(id).orElseThrow(() -> new NotFound("form " + id));
        StatutoryRule.OUTSIDE_YOUR_JURISDICTION.brokenIf(!scope.covers(form.unit()));
        StatutoryRule.NOT_SENT_YET.brokenIf(form.sent() == null);
        var why = FormDesk.reason(reason);
        var now = clock.instant();
        var due = law.inForce(CLOCK, Vietnam.dayOf(now))
                .map(rule -> rule.dueAfter(now))
                .orElse(null);
        var fresh = TimeOrderedId.next(clock);
        StatutoryRule.ALREADY_CORRECTED.brokenIf(!forms.addCorrection(fresh, form, why, now, due, scope.login()));
        entries.copy(id, fresh);
        if (due != null) {
            deadlines.startAll(scope, List.of(new ClockStart(CLOCK, fresh, form.unit(), now)));
        }
        audit.wrote(scope, "statutory.audit.corrected", fresh, why);
        return new FormId(fresh);
    }
}
