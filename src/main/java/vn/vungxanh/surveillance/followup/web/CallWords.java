package vn.vungxanh.surveillance.followup.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.followup.CallOutcome;
import vn.vungxanh.surveillance.followup.FollowedId;
import vn.vungxanh.surveillance.followup.FollowupRule;
import vn.vungxanh.surveillance.followup.NewCall;

/**
 * A call as another program sends it.
 *
 * @param movedTo code of a commune
 */
record CallWords(
        @Nullable UUID id,
        @Nullable UUID contact,
        @Nullable Instant calledAt,
        @Nullable Boolean visit,
        @Nullable CallOutcome outcome,
        @Nullable Boolean symptoms,
        @Nullable Double temperature,
        @Nullable Instant nextCallAt,
        @Nullable String movedTo,
        @Nullable String note) {

    NewCall read(Units units, Instant now) {
        if (id == null || contact == null || outcome == null) {
            var missing = id == null ? "id" : contact == null ? "contact" : "outcome";
            throw new RuleBroken(FollowupRule.UNREADABLE_FILTER, missing, "");
        }
        var to = movedTo == null
                ? null
                : units.byCode(movedTo, Vietnam.dayOf(now))
                        .orElseThrow(FollowupRule.UNKNOWN_COMMUNE::broken)
                        .id();
        return new NewCall(
                id,
                new FollowedId(contact),
                calledAt == null ? now : calledAt,
                Boolean.TRUE.equals(visit),
                outcome,
                outcome == CallOutcome.REACHED ? symptoms : null,
                temperature,
                nextCallAt,
                to,
                note == null ? null : note.substring(0, Math.min(500, note.length())));
    }
}
