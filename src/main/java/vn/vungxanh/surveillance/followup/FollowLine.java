package vn.vungxanh.surveillance.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * A contact on a list of work.
 *
 * @param name null when the person's record is out of reach
 * @param unanswered calls of the day that nobody answered
 * @param visit somebody goes there instead of calling again
 * @param stage 0 in time, 1 on the list of the commune's leader, 2 on that of the office above
 */
public record FollowLine(
        FollowedId id,
        UUID person,
        @Nullable String name,
        @Nullable Integer birthYear,
        @Nullable String hamlet,
        UnitId unit,
        String disease,
        int level,
        int risk,
        @Nullable UUID caseId,
        @Nullable String caseCode,
        LocalDate exposedOn,
        Instant identifiedAt,
        LocalDate endsOn,
        @Nullable UUID tracer,
        @Nullable String tracerName,
        @Nullable Instant nextCallAt,
        @Nullable Instant reachedAt,
        @Nullable LocalDate lastReachedOn,
        @Nullable LocalDate symptomsOn,
        @Nullable CallOutcome lastOutcome,
        @Nullable Instant lastCalledAt,
        int unanswered,
        boolean visit,
        boolean seen,
        int stage,
        Instant lateSince,
        FollowupState state,
        @Nullable Closure closure) {

    /** Hours since the contact became late; 0 for who is in time. */
    public long hoursLate(Instant now) {
        return Math.max(0, java.time.Duration.between(lateSince, now).toHours());
    }
}
