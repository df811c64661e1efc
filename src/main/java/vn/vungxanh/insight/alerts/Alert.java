package vn.vungxanh.insight.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * What a recipient is told, or was.
 *
 * @param about the unit whose level changed
 * @param claimedAt when it was taken up to be sent; null while it waits
 * @param sentAt when the sender had taken it; null before
 * @param failed the sender would not take it
 * @param ended whether the recipient is told nothing any more
 */
public record Alert(
        UUID id,
        UUID recipient,
        String name,
        String phone,
        UnitId about,
        String disease,
        String regime,
        int before,
        int after,
        Instant changedAt,
        Instant queuedAt,
        @Nullable Instant claimedAt,
        @Nullable Instant sentAt,
        boolean failed,
        boolean ended) {

    /** After that it is no news, and is not sent any more. */
    static final Duration NEWS = Duration.ofHours(1);

    /** So long the sender may take. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** What became of it. */
    public enum State {
        WAITING,
        SENT,
        FAILED,
        /** The program ended while it was being sent: nobody knows whether it arrived. */
        UNKNOWN,
        /** Not sent in time, or its recipient is told nothing any more. */
        LAPSED
    }

    Alert since(int earlier) {
        return new Alert(
                id, recipient, name, phone, about, disease, regime, earlier, after, changedAt, queuedAt, claimedAt,
                sentAt, failed, ended);
    }

    public State state(Instant now) {
        if (failed) {
            return State.FAILED;
        }
        if (sentAt != null) {
            return State.SENT;
        }
        if (claimedAt != null) {
            return claimedAt.plus(PATIENCE).isBefore(now) ? State.UNKNOWN : State.WAITING;
        }
        return ended || !queuedAt.plus(NEWS).isAfter(now) ? State.LAPSED : State.WAITING;
    }
}
