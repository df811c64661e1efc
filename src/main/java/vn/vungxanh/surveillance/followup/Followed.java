package vn.vungxanh.surveillance.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * A contact under follow-up.
 *
 * @param caseId the case at the root of the chain
 * @param risk 1 high (household or care of an F0), 2 other F1, 3 F2 and further
 * @param exposedOn the last exposure
 * @param identifiedAt when the contact was named: the clock of the first call starts
 * @param rule id of the {@link DurationRule} that was applied
 * @param endsOn the last day; the follow-up is over when it is over, unless symptoms wait for a result
 * @param tracer who calls; null while nobody at the commune has this task
 * @param symptomsOn first day of symptoms that no negative result has explained
 */
public record Followed(
        FollowedId id,
        String disease,
        UUID person,
        UnitId unit,
        @Nullable UUID caseId,
        int level,
        int risk,
        LocalDate exposedOn,
        Instant identifiedAt,
        String rule,
        LocalDate endsOn,
        @Nullable UUID tracer,
        @Nullable Instant nextCallAt,
        @Nullable Instant reachedAt,
        @Nullable LocalDate lastReachedOn,
        @Nullable LocalDate symptomsOn,
        @Nullable Instant sampledAt,
        @Nullable SampleResult result,
        @Nullable Instant resultAt,
        @Nullable Instant isolatedAt,
        @Nullable Isolation isolation,
        @Nullable String isolatedWhere,
        FollowupState state,
        @Nullable Closure closure,
        @Nullable Instant closedAt,
        int version) {

    public boolean hasPassedOn(LocalDate day) {
        return state == FollowupState.OPEN && symptomsOn == null && endsOn.isBefore(day);
    }

    public boolean isActiveOn(LocalDate day) {
        return state == FollowupState.OPEN && !hasPassedOn(day);
    }
}
