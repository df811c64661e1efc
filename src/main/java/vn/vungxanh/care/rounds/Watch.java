package vn.vungxanh.care.rounds;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;

/** One spell of being watched. */
public record Watch(
        WatchId id,
        PersonId person,
        UnitId unit,
        String disease,
        WatchReason reason,
        String reference,
        @Nullable String site,
        @Nullable String room,
        boolean vulnerable,
        Instant startedAt,
        LocalDate untilOn,
        @Nullable Instant endedAt,
        @Nullable Ending ending) {

    /** Whether the team of its unit looks after the person at that time. */
    public boolean runsAt(Instant at, LocalDate day) {
        return !startedAt.isAfter(at) && (endedAt == null || endedAt.isAfter(at)) && !untilOn.isBefore(day);
    }
}
