package vn.vungxanh.foundation.field;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * A telephone as it was when it last said something.
 *
 * @param login who used it last
 * @param clockOffset what must be added to its clock
 * @param highestSeq the highest number that it ever gave
 * @param completeTo everything up to this number has arrived
 * @param missing how many numbers have not
 * @param held how many it holds, by state, in its own words
 * @param drafts begun and not yet numbered
 * @param holdingSince since when it holds anything that the program does not have
 * @param refusedAt when somebody last tried to use it although it is lost or blocked
 */
public record Device(
        UUID id,
        UnitId unit,
        String name,
        String login,
        Instant registeredAt,
        Instant contactAt,
        Duration clockOffset,
        long highestSeq,
        long completeTo,
        long missing,
        Map<String, Integer> held,
        int drafts,
        @Nullable Instant holdingSince,
        DeviceState state,
        @Nullable Instant stateAt,
        @Nullable String stateBy,
        @Nullable Instant refusedAt,
        @Nullable String refusedLogin) {

    public Device {
        held = Map.copyOf(held);
    }

    /** How many records only this telephone has. */
    public long holds() {
        return missing + drafts;
    }
}
