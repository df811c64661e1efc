package vn.vungxanh.territory.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.people.CitizenNumber;

/** A violation on its way from the record over the decision to the payment. */
public record Violation(
        ViolationId id,
        NewViolation facts,
        String fineRow,
        @Nullable Decision decision,
        @Nullable LocalDate paidOn,
        @Nullable Instant cancelledAt,
        @Nullable String reason,
        Instant recordedAt,
        String login,
        int version) {

    /** @param basis article and amount of the decree, where the table does not know them */
    public record Decision(
            String number,
            LocalDate on,
            long amount,
            @Nullable String basis) {}

    /** How far it has come. */
    public enum State {
        RECORDED,
        DECIDED,
        PAID,
        CANCELLED
    }

    public State state() {
        return cancelledAt != null
                ? State.CANCELLED
                : paidOn != null ? State.PAID : decision != null ? State.DECIDED : State.RECORDED;
    }

    /** Safe for a screen. */
    public @Nullable String maskedDocument() {
        return facts.document() == null ? null : CitizenNumber.mask(facts.document());
    }
}
