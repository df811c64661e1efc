package vn.vungxanh.care.facilities;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/** A facility as an office describes it. */
public record NewFacility(
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
        Capacity capacity) {

    public static NewFacility of(
            String code, String name, FacilityKind kind, UnitId unit, LocalDate openedOn, Capacity capacity) {
        return new NewFacility(code, name, kind, unit, false, null, null, null, null, openedOn, capacity);
    }

    public NewFacility at(double lat, double lon) {
        return new NewFacility(code, name, kind, unit, outside, lat, lon, address, phone, openedOn, capacity);
    }

    /** Of somebody else. */
    public NewFacility elsewhere() {
        return new NewFacility(code, name, kind, unit, true, latitude, longitude, address, phone, openedOn, capacity);
    }

    boolean isComplete() {
        return code.matches("[A-Z0-9-]{2,20}")
                && name.length() >= 2
                && name.length() <= 200
                && (address == null || address.length() <= 300)
                && (phone == null || phone.length() <= 30)
                && (latitude == null) == (longitude == null)
                && (latitude == null || Math.abs(latitude) <= 90)
                && (longitude == null || Math.abs(longitude) <= 180)
                && capacity.isComplete();
    }
}
