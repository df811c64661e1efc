package vn.vungxanh.foundation.deadlines;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * A clock that was started.
 *
 * @param regime the regulation that was in force when it started
 * @param dueAt the last moment that is still in time
 * @param stoppedAt when what asked for it was withdrawn
 */
public record Deadline(
        String clock,
        UUID subject,
        UnitId unit,
        String regime,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant metAt,
        @Nullable Instant stoppedAt) {

    public DeadlineState state(Instant asOf) {
        if (metAt != null && !metAt.isAfter(asOf)) {
            return metAt.isAfter(dueAt) ? DeadlineState.MET_LATE : DeadlineState.MET;
        }
        if (stoppedAt != null && !stoppedAt.isAfter(asOf)) {
            return DeadlineState.STOPPED;
        }
        return dueAt.isBefore(asOf) ? DeadlineState.LATE : DeadlineState.RUNNING;
    }
}
