package vn.vungxanh.insight.statutory;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.surveillance.cases.Diseases;

/** What an office does with its forms: completes and sends them. What was sent stands for ever. */
@Service
@Transactional
public class FormDesk {

    private static final int SHORTEST_REASON = 5;
    static final int LONGEST_REASON = 500;

    private final FormRepository forms;
    private final EntryRepository entries;
    private final Sending sending;
    private final FormLaw law;
    private final Diseases diseases;
    private final AuditTrail audit;
    private final Clock clock;

    FormDesk(
            FormRepository forms,
            EntryRepository entries,
            Sending sending,
            FormLaw law,
            Diseases diseases,
            AuditTrail audit,
            Clock clock) {
        this.forms = forms;
        this.entries = entries;
        this.sending = sending;
        this.law = law;
        this.diseases = diseases;
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
        count(scope, form, words);
        forms.touch(id);
        audit.wrote(scope, "statutory.audit.typed", id.value(), form.kind().id());
    }

    /** A disease of which no case is recorded is reported in numbers; no number takes it back. */
    private void count(Scope scope, Form form, Map<String, String> words) {
        var code = words.getOrDefault("count_disease", "").strip();
        if (code.isEmpty()) {
            return;
        }
        StatutoryRule.NOT_A_PERIOD.brokenIf(!form.kind().event().isPeriod());
        StatutoryRule.UNREADABLE_FIELD.brokenIf(
                diseases.on(form.to()).stream().noneMatch(each -> each.code().equals(code)), "count_disease", code);
        var sick = FieldWords.number(words.getOrDefault("count_cases", ""), "count_cases");
        var dead = FieldWords.number(words.getOrDefault("count_deaths", ""), "count_deaths");
        var both = sick + dead == 0 ? "" : sick + "/" + dead;
        entries.type(form, EntryRepository.COUNT + code, both, clock.instant(), scope.login());
    }

    /**
     * Sends the form as the records say now: numbered, frozen, once.
     *
     * @param signer the name under it
     * @param gaps needed when required fields are missing: why it goes out all the same
     */
    public void send(Scope scope, FormId id, String signer, @Nullable String gaps) {
        sending.send(scope, unsent(scope, id), new Sending.Wish(clock.instant(), signer, gaps, false));
    }

    /** "Không có ca": one tap, as long as the records hold no case of the period. */
    public void sendNothing(Scope scope, FormId id, String signer) {
        var form = unsent(scope, id);
        StatutoryRule.NOT_A_PERIOD.brokenIf(!form.kind().event().isPeriod());
        sending.send(scope, form, new Sending.Wish(clock.instant(), signer, null, true));
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
