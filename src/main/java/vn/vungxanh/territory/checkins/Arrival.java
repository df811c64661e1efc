package vn.vungxanh.territory.checkins;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says to be at a place.
 *
 * @param id made by the sender: sent again, it is kept once
 * @param stamped whether the time is the program's own: said again, it is another second of the same arrival
 * @param device whatever tells one telephone from another; null where nothing does
 */
public record Arrival(
        String id,
        PostedPlace at,
        UUID person,
        Instant in,
        @Nullable Instant out,
        boolean stamped,
        @Nullable String device,
        Source source) {

    static final int LONGEST_ID = 64;

    public Arrival {
        CheckinsRule.ID_MALFORMED.brokenIf(!id.matches("[A-Za-z0-9._:-]{1," + LONGEST_ID + "}"));
    }

    public static Arrival now(
            String id, PostedPlace at, UUID person, Clock clock, @Nullable String device, Source source) {
        return new Arrival(id, at, person, clock.instant(), null, true, device, source);
    }
}
