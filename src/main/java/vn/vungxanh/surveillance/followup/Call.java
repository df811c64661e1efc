package vn.vungxanh.surveillance.followup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call or visit on record. */
public record Call(
        UUID id,
        Instant calledAt,
        boolean visit,
        CallOutcome outcome,
        @Nullable Boolean symptoms,
        @Nullable Double temperature,
        @Nullable Instant nextCallAt,
        @Nullable String note,
        @Nullable String staff) {}
