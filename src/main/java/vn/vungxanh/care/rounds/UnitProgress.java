package vn.vungxanh.care.rounds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Unit;

/**
 * How far the teams of a unit have come.
 *
 * @param lastEntryAt when something was last typed in there
 * @param alarmSince when the oldest open alarm was raised
 */
public record UnitProgress(
        Unit unit,
        long watched,
        long seen,
        long late,
        long missed,
        @Nullable Instant lastEntryAt,
        long alarms,
        @Nullable Instant alarmSince) {

    /** Somebody is to be visited and nothing came from there in this part of the day. */
    public boolean silent() {
        return watched > 0 && seen == 0;
    }

    public int percent() {
        return watched == 0 ? 100 : (int) (seen * 100 / watched);
    }
}
