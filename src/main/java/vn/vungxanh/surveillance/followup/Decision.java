package vn.vungxanh.surveillance.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody decided about a follow-up, and why. */
public record Decision(
        Kind kind,
        @Nullable String reason,
        @Nullable String tracer,
        Instant at,
        @Nullable String staff) {

    public enum Kind {
        LOST,
        FOUND,
        ASSIGNED,
        MOVED,
        CLOSED,
        REOPENED,
        RULE
    }
}
