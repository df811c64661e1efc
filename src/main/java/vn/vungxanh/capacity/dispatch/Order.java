package vn.vungxanh.capacity.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * An order of dispatch.
 *
 * @param unit who sends
 * @param homes whose people they are
 */
public record Order(
        OrderId id,
        UnitId unit,
        int number,
        int year,
        @Nullable UnitId to,
        List<UnitId> homes,
        @Nullable String place,
        Task task,
        @Nullable String words,
        @Nullable RequestId request,
        @Nullable OrderId replaces,
        Instant from,
        @Nullable Instant until,
        int people,
        int teams,
        int vehicles,
        State state,
        @Nullable Instant arrivedAt,
        @Nullable Instant returnedAt,
        @Nullable String reason,
        int version) {

    public enum State {
        SENT,
        ARRIVED,
        RETURNED,
        CANCELLED
    }

    public boolean running() {
        return state == State.SENT || state == State.ARRIVED;
    }

    /** Should be back and is not. */
    public boolean overdue(Instant now) {
        return running() && until != null && until.isBefore(now);
    }

    /** Should have arrived half a day after leaving, and nobody has said so. */
    public boolean unheard(Instant now) {
        return state == State.SENT && from.plus(Duration.ofHours(12)).isBefore(now);
    }

    public long daysAway(Instant now) {
        return Math.max(0, Duration.between(from, now).toDays());
    }

    public String label() {
        return "%02d/%d".formatted(number, year);
    }
}
