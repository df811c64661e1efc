package vn.vungxanh.care.rounds;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was noted of a person. */
public record Observation(
        UUID id,
        WatchId watch,
        Instant observedAt,
        SightOutcome outcome,
        Way way,
        Vitals vitals,
        @Nullable String note,
        String login,
        Instant recordedAt) {}
