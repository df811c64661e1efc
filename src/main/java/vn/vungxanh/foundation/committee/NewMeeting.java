package vn.vungxanh.foundation.committee;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * A meeting as it is called.
 *
 * @param video the room on the screen; https only
 * @param agenda one point a line
 * @param chosen the units of {@link Audience#CHOSEN}
 */
public record NewMeeting(
        String title,
        Instant startsAt,
        String place,
        @Nullable String video,
        String chair,
        String secretary,
        String agenda,
        Audience audience,
        List<UnitId> chosen) {

    public NewMeeting {
        chosen = List.copyOf(chosen);
    }
}
