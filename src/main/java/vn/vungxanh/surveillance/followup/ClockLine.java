package vn.vungxanh.surveillance.followup;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * What stands behind a clock: a case, or an F1 of a case.
 *
 * @param start and {@code end} as they are known, days or minutes; null where missing
 */
public record ClockLine(
        @Nullable UUID caseId,
        @Nullable String caseCode,
        @Nullable FollowedId contact,
        UUID person,
        UnitId unit,
        @Nullable String start,
        @Nullable String end,
        @Nullable Double value) {}
