package vn.vungxanh.territory.checkpoints;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.territory.zones.GuardShift;

/** A post that is set up by a document. */
public record NewRoadPost(
        UnitId unit,
        String code,
        String name,
        String road,
        PostKind kind,
        @Nullable Double latitude,
        @Nullable Double longitude,
        Instant openedAt,
        String document,
        List<GuardShift> guards) {

    public NewRoadPost {
        guards = List.copyOf(guards);
    }
}
