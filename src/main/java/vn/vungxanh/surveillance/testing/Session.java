package vn.vungxanh.surveillance.testing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.OrderId;
import vn.vungxanh.surveillance.orders.Purpose;

/**
 * People sampled at one place.
 *
 * @param poolSize how many go into a tube
 */
public record Session(
        SessionId id,
        UnitId unit,
        String place,
        Purpose purpose,
        TestKind kind,
        String disease,
        int poolSize,
        @Nullable OrderId order,
        Instant openedAt,
        String openedBy,
        @Nullable Instant closedAt,
        long tubes,
        long people) {

    public boolean isOpen() {
        return closedAt == null;
    }
}
