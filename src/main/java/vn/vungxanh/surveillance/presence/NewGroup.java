package vn.vungxanh.surveillance.presence;

import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.SearchKey;

/** @param place where its members are together, when that is one place */
public record NewGroup(
        GroupKind kind, String name, @Nullable PlaceId place, UnitId unit) {

    public NewGroup {
        name = SearchKey.nfc(name);
    }
}
