package vn.vungxanh.care.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * One watched person on a list.
 *
 * @param place hamlet or site; empty where unknown
 * @param household whoever shares it is visited together
 * @param seenAt when the person was last met
 * @param lastAt when somebody last tried
 * @param missedDays whole days of the watch without anybody looking
 */
public record RoundLine(
        WatchId watch,
        UUID person,
        @Nullable String name,
        @Nullable Integer birthYear,
        UnitId unit,
        WatchReason reason,
        String place,
        @Nullable String room,
        String household,
        boolean vulnerable,
        Instant startedAt,
        LocalDate untilOn,
        @Nullable Instant seenAt,
        @Nullable Instant lastAt,
        @Nullable SightOutcome lastOutcome,
        Vitals last,
        @Nullable String lastBy,
        boolean done,
        boolean late,
        int missedDays,
        @Nullable AlarmId alarm) {}
