package vn.vungxanh.surveillance.followup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.access.StaffId;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * Which follow-ups. Whatever a screen counts can be said in these words, so that every number leads to exactly its people.
 *
 * @param unit with everything below it
 * @param tracer only of this one
 * @param caseId only in the chains of this case
 * @param text part of a name, without accents
 * @param only this one follow-up
 */
public record FollowFilter(
        UnitId unit,
        Show show,
        @Nullable StaffId tracer,
        @Nullable UUID caseId,
        @Nullable Integer level,
        Instant asOf,
        @Nullable String text,
        @Nullable FollowedId only) {

    public static FollowFilter of(UnitId unit, Show show, Instant asOf) {
        return new FollowFilter(unit, show, null, null, null, asOf, null, null);
    }

    public static FollowFilter one(UnitId unit, FollowedId id, Instant asOf) {
        return new FollowFilter(unit, Show.ALL, null, null, null, asOf, null, id);
    }

    public FollowFilter showing(Show other) {
        return new FollowFilter(unit, other, tracer, caseId, level, asOf, text, only);
    }

    public FollowFilter by(@Nullable StaffId other) {
        return new FollowFilter(unit, show, other, caseId, level, asOf, text, only);
    }

    /** Everything but LOST, ENDED and ALL is about those who are followed up on the day. */
    public enum Show {
        OPEN,
        /** Neither called nor visited with success on the day. */
        DUE,
        DONE,
        /** Missed for so long that the commune's leader must know. */
        LATE,
        /** Missed for so long that the office above the commune must know. */
        URGENT,
        /** Three unanswered calls on the day, a wrong number, a refusal: somebody goes there. */
        VISIT,
        SYMPTOMS,
        UNASSIGNED,
        /** Never reached. */
        UNREACHED,
        LOST,
        ENDED,
        /** Named before this day or on it and reached within 24 hours. */
        REACHED_24H,
        ALL
    }
}
