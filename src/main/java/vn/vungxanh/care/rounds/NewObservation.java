package vn.vungxanh.care.rounds;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One look at one person.
 *
 * @param id the caller's own, so that sending it again changes nothing
 * @param observedAt when it was true, which is not when it is typed
 */
public record NewObservation(
        UUID id,
        WatchId watch,
        Instant observedAt,
        SightOutcome outcome,
        Way way,
        Vitals vitals,
        @Nullable String note,
        @Nullable UUID round) {

    public static NewObservation well(UUID id, WatchId watch, Instant at, Way way) {
        return new NewObservation(id, watch, at, SightOutcome.SEEN, way, Vitals.WELL, null, null);
    }

    public static NewObservation of(UUID id, WatchId watch, Instant at, Vitals vitals) {
        return new NewObservation(id, watch, at, SightOutcome.SEEN, Way.VISIT, vitals, null, null);
    }
}
