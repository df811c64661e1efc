package vn.vungxanh.surveillance.followup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * A call or visit as the telephone or the form hands it in.
 *
 * @param id made by the sender, so that the same call sent twice is one
 * @param symptoms only of who was reached
 * @param temperature in degrees Celsius
 * @param movedTo the commune where the person lives now, where that is known
 */
public record NewCall(
        UUID id,
        FollowedId contact,
        Instant calledAt,
        boolean visit,
        CallOutcome outcome,
        @Nullable Boolean symptoms,
        @Nullable Double temperature,
        @Nullable Instant nextCallAt,
        @Nullable UnitId movedTo,
        @Nullable String note) {}
