package vn.vungxanh.capacity.stock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/** A place where things are kept and counted. */
public record Store(
        StoreId id,
        UnitId unit,
        StoreKind kind,
        String name,
        @Nullable Double latitude,
        @Nullable Double longitude,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        int version) {

    /** What somebody says of a new one. */
    public record Facts(
            UnitId unit,
            StoreKind kind,
            String name,
            @Nullable Double latitude,
            @Nullable Double longitude,
            LocalDate openedOn) {}

    public boolean openOn(LocalDate day) {
        return !day.isBefore(openedOn) && (closedOn == null || !day.isAfter(closedOn));
    }
}
