package vn.vungxanh.territory.frontier;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * @param id given by a telephone or a form, so that sending twice is one event
 * @param unit the commune where it was; that of the post where one is named
 * @param minutes needed for every exchange with the neighbour
 */
public record NewEvent(
        @Nullable UUID id,
        UnitId unit,
        EventKind kind,
        Line line,
        Direction direction,
        Instant at,
        @Nullable PostId post,
        @Nullable UUID patrol,
        @Nullable String place,
        @Nullable String note,
        List<Traveller> people,
        @Nullable Minutes minutes) {

    public NewEvent {
        people = List.copyOf(people);
    }
}
