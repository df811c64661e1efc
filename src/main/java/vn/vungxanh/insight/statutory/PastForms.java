package vn.vungxanh.insight.statutory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;

/** What was sent and answered before the program came: the time is that of the deed, the records are read as of then. */
@Service
@Transactional
public class PastForms {

    private static final String GAPS = "Chuyển từ sổ giấy; mục còn thiếu chưa có trong hồ sơ";

    private final FormRepository forms;
    private final SentRepository sent;
    private final Sending sending;

    PastForms(FormRepository forms, SentRepository sent, Sending sending) {
        this.forms = forms;
        this.sent = sent;
        this.sending = sending;
    }

    public void sent(Scope scope, FormId id, Instant at, String signer) {
        var form = forms.lock(id).orElseThrow(() -> new NotFound("form " + id));
        StatutoryRule.ALREADY_SENT.brokenIf(form.sent() != null);
        sending.send(scope, form, new Sending.Wish(at, signer, GAPS, false));
    }

    /** @param reason none where it was received, else why it was returned */
    public void answered(Scope scope, FormId id, Instant at, @Nullable String reason) {
        var form = forms.lock(id).orElseThrow(() -> new NotFound("form " + id));
        StatutoryRule.NOT_SENT_YET.brokenIf(form.sent() == null);
        var kind = reason == null ? FormState.RECEIVED : FormState.RETURNED;
        StatutoryRule.ALREADY_ANSWERED.brokenIf(!sent.answer(form, kind, at, scope.login(), reason));
    }
}
