package vn.vungxanh.platform.map;

import org.jspecify.annotations.Nullable;

/** Where what counts for a whole unit stands on the map. */
public record UnitPoint(String code, String name, double longitude, double latitude) {

    /** Null where nobody knows the place. */
    public static @Nullable UnitPoint of(
            String code, String name, @Nullable Double longitude, @Nullable Double latitude) {
        return longitude == null || latitude == null ? null : new UnitPoint(code, name, longitude, latitude);
    }
}
