package vn.vungxanh.surveillance.testing;

import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.OrderId;
import vn.vungxanh.surveillance.orders.Purpose;

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
