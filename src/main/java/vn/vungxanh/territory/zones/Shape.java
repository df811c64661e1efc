package vn.vungxanh.territory.zones;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.vungxanh.platform.map.DrawnArea;

/** An area that was drawn and is valid, in the one form in which it is stored. */
record Shape(Geometry geometry, String geoJson, double areaKm2) {

    static @Nullable Shape readOrNull(@Nullable String drawn) {
        return DrawnArea.readArea(drawn)
                .map(area -> new Shape(area.shape(), area.geoJson(), area.areaKm2()))
                .orElse(null);
    }

    /** Whether they share more than a border. */
    boolean overlaps(Shape other) {
        return geometry.intersects(other.geometry) && !geometry.touches(other.geometry);
    }
}
