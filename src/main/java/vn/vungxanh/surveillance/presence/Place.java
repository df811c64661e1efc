package vn.vungxanh.surveillance.presence;

import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * A zone that people share. It keeps its id when a reform renames its commune.
 *
 * @param number what the record and the index call it
 * @param unit the commune as it was when the place was registered
 * @param closedSpace null where nobody said
 * @param visitsPerDay mean over the sealed days on which anybody was there; 0 before the first
 */
public record Place(
        PlaceId id,
        int number,
        String name,
        PlaceKind kind,
        UnitId unit,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Boolean closedSpace,
        @Nullable Integer capacity,
        int visitsPerDay) {}
