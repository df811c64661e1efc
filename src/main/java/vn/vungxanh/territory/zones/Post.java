package vn.vungxanh.territory.zones;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/** A guarded place with who guards it on the day that was asked for. */
public record Post(
        PostId id,
        UnitId unit,
        PostKind kind,
        String name,
        @Nullable ZoneId zone,
        @Nullable Double latitude,
        @Nullable Double longitude,
        LocalDate from,
        @Nullable LocalDate to,
        List<GuardShift> guards) {

    public Post {
        guards = List.copyOf(guards);
    }

    public int people() {
        return guards.stream().mapToInt(GuardShift::people).sum();
    }
}
