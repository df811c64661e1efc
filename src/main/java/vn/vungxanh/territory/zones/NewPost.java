package vn.vungxanh.territory.zones;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * A guarded place.
 *
 * @param zone of a checkpoint of a zone, else none
 */
public record NewPost(
        UnitId unit,
        PostKind kind,
        String name,
        @Nullable ZoneId zone,
        @Nullable Double latitude,
        @Nullable Double longitude,
        LocalDate from,
        List<GuardShift> guards) {

    public NewPost {
        guards = List.copyOf(guards);
    }

    public NewPost of(ZoneId guarded) {
        return new NewPost(unit, kind, name, guarded, latitude, longitude, from, guards);
    }
}
