package vn.vungxanh.territory.declarations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * A declaration in the queue.
 *
 * @param declaration its id
 * @param dueAt until when somebody should have looked
 * @param attempts calls and visits in vain
 * @param stands whether the citizen has neither corrected it nor taken it back
 */
public record TriageItem(
        UUID declaration,
        UnitId unit,
        List<String> flags,
        int urgency,
        Instant openedAt,
        Instant dueAt,
        TriageState state,
        @Nullable Finding finding,
        @Nullable UUID caseId,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        int version,
        String name,
        int birthYear,
        @Nullable String hamlet,
        @Nullable String phone,
        int attempts,
        boolean stands) {

    public TriageItem {
        flags = List.copyOf(flags);
    }

    public boolean late(Instant now) {
        return state == TriageState.OPEN && dueAt.isBefore(now);
    }

    public Duration waited(Instant now) {
        return Duration.between(openedAt, closedAt == null ? now : closedAt);
    }

    @Override
    public String toString() {
        return "triage of " + declaration;
    }
}
