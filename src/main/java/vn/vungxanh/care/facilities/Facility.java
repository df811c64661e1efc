package vn.vungxanh.care.facilities;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * A place where patients are treated.
 *
 * @param outside a hospital of somebody else, to which patients are referred: its beds are not counted here
 * @param capacity as it is on the day that was asked for; none before the first row
 * @param bedsListed whether its beds are known one by one, and a patient so gets one of them
 */
public record Facility(
        FacilityId id,
        String code,
        String name,
        FacilityKind kind,
        UnitId unit,
        boolean outside,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String address,
        @Nullable String phone,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable Capacity capacity,
        boolean bedsListed,
        int version) {

    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(openedOn) && (closedOn == null || !day.isAfter(closedOn));
    }

    public int tier() {
        return capacity == null ? 1 : capacity.tier();
    }
}
