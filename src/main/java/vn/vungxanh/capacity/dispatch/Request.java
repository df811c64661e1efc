package vn.vungxanh.capacity.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks for people.
 *
 * @param sent by orders that answer it
 */
public record Request(
        RequestId id,
        NewRequest facts,
        Instant askedAt,
        State state,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        int sent,
        int version) {

    public enum State {
        OPEN,
        REFUSED,
        WITHDRAWN
    }

    public int lacking() {
        return state == State.OPEN ? Math.max(0, facts.people() - sent) : 0;
    }

    public boolean waits() {
        return lacking() > 0;
    }
}
