package vn.vungxanh.surveillance.testing;

import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.surveillance.laboratories.TestKind;

/** A sampling session that is to begin. */
public record NewSession(
        UnitId unit,
        String place,
        Purpose purpose,
        TestKind kind,
        String disease,
        int poolSize,
        @Nullable OrderId order) {

    public NewSession {
        place = SearchKey.nfc(place);
    }
}
