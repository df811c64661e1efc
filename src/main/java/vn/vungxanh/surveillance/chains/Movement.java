package vn.vungxanh.surveillance.chains;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a case was, in the order of time, and whom it met there. */
public record Movement(Illness illness, List<Stay> stays) {

    public Movement {
        stays = List.copyOf(stays);
    }

    /**
     * @param place its name, or the case's own words
     * @param met declared contacts of these hours inside the jurisdiction
     * @param metOutside how many of them live outside
     */
    public record Stay(
            Instant from,
            @Nullable Instant to,
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

    public record Met(UUID person, String name) {}
}
