package vn.vungxanh.insight.statutory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * One form of one unit.
 *
 * @param receiver the unit above; none where it goes to the Ministry
 * @param about the case or the outbreak
 * @param label the code of the case or the name of the outbreak; never a person's name
 * @param revision 0 for the first, then one for each correction
 * @param reason why it was corrected
 * @param startedAt when the event happened that the clock runs from
 */
public record Form(
        FormId id,
        FormKind kind,
        UnitId unit,
        @Nullable UnitId receiver,
        @Nullable UUID about,
        String label,
        LocalDate from,
        LocalDate to,
        int revision,
        @Nullable FormId corrects,
        @Nullable String reason,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant withdrawnAt,
        int version,
        @Nullable Sent sent,
        @Nullable Answer answer) {

    /** @param gaps why it went out although fields were missing */
    public record Sent(
            String symbol,
            int number,
            Instant at,
            String signer,
            String sender,
            String receiver,
            @Nullable String gaps,
            boolean nothing) {}

    public record Answer(
            FormState kind, Instant at, String by, @Nullable String reason) {}

    public FormState state() {
        if (answer != null) {
            return answer.kind();
        }
        if (sent != null) {
            return FormState.SENT;
        }
        return withdrawnAt == null ? FormState.OWED : FormState.WITHDRAWN;
    }

    /** Whether it was, or still is, beyond its time. */
    public boolean isLate(Instant asOf) {
        var done = sent == null ? asOf : sent.at();
        return dueAt != null && done.isAfter(dueAt);
    }
}
