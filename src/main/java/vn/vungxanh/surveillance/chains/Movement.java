package vn.vungxanh.surveillance.chains;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a case was by its own words and by its check-ins, in the order of time, and whom it met there. */
public record Movement(Illness illness, List<Stay> stays) {

    public Movement {
        stays = List.copyOf(stays);
    }

    /**
     * @param said who says so
     * @param placeId of a registered place
     * @param place its name, or the case's own words
     * @param met declared contacts of these hours inside the jurisdiction
     * @param metOutside how many of them live outside
     */
    public record Stay(
            Said said,
            Instant from,
            @Nullable Instant to,
            @Nullable UUID placeId,
            String place,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String transport,
            @Nullable String note,
            List<Met> met,
            int metOutside) {

        public Stay {
            met = List.copyOf(met);
        }
    }

    public enum Said {
        ITINERARY,
        /** Both ends were scanned. */
        CHECK_IN,
        /** Nobody checked out: the end is the usual one of such a place. */
        CHECK_IN_ONLY
    }

    public record Met(UUID person, String name) {}
}
