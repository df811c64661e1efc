package vn.vungxanh.territory.checkins;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A check-in that cannot well be true, and what an officer made of it. */
public record HeldCheckIn(
        UUID id,
        String sentId,
        UUID place,
        UUID person,
        Instant in,
        @Nullable Instant out,
        List<Doubt> doubts,
        Source source,
        State state,
        @Nullable String decidedBy,
        @Nullable String reason) {

    public enum State {
        WAITING,
        /** It was true after all: traces see it. */
        COUNTED,
        DISMISSED
    }
}
