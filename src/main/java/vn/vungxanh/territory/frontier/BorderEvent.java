package vn.vungxanh.territory.frontier;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/** What happened at the border, without the names of the people. */
public record BorderEvent(
        EventId id,
        UnitId unit,
        EventKind kind,
        Line line,
        Direction direction,
        Instant at,
        @Nullable PostId post,
        @Nullable String postName,
        @Nullable UUID patrol,
        @Nullable String place,
        @Nullable String note,
        int people,
        int declared,
        int sampled,
        int isolated,
        String nationalities,
        String login,
        Instant recordedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String reason,
        int version) {}
