package vn.vungxanh.surveillance.presence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.SearchKey;

/** @param id the sender's, when it has one: registering it again changes nothing */
public record NewPlace(
        @Nullable UUID id,
        String name,
        PlaceKind kind,
        UnitId unit,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Boolean closedSpace,
        @Nullable Integer capacity) {

    public NewPlace {
        name = SearchKey.nfc(name);
    }

    public static NewPlace of(String name, PlaceKind kind, UnitId unit) {
        return new NewPlace(null, name, kind, unit, null, null, null, null);
    }
}
