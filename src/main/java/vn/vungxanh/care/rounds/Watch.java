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

    /** Who watches oneself does so until the last day is over; who is isolated until released. */
    boolean endsByItself() {
        return reason == WatchReason.AFTERWARDS || reason == WatchReason.DISCHARGED || !reference.startsWith("stay:");
    }
}
