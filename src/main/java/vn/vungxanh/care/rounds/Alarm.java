package vn.vungxanh.care.rounds;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * A red flag that somebody must close.
 *
 * @param flags ids of the lines of the table
 * @param againAt when it was seen again while open
 */
public record Alarm(
        AlarmId id,
        WatchId watch,
        UUID person,
        @Nullable String name,
        @Nullable Integer birthYear,
        @Nullable String place,
        UnitId unit,
        List<String> flags,
        boolean urgent,
        Vitals vitals,
        Instant raisedAt,
        @Nullable Instant againAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable AlarmDeed deed,
        @Nullable String note) {

    public boolean open() {
        return closedAt == null;
    }
}
