package vn.vungxanh.territory.zones;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.vungxanh.platform.map.DrawnArea;
import vn.vungxanh.platform.map.GeoJson;

/** An area that was drawn and is valid, in the one form in which it is stored: right-handed, as RFC 7946 asks for. */
record Shape(Geometry geometry, String geoJson, double areaKm2) {

    private static final int DIGITS = 6;

    static @Nullable Shape readOrNull(@Nullable String drawn) {
        return DrawnArea.readArea(drawn).map(Shape::of).orElse(null);
    }

    private static Shape of(DrawnArea area) {
        // Normalised, an outer ring runs clockwise.
        var rightHanded = area.shape().norm().reverse();
        return new Shape(rightHanded, GeoJson.write(rightHanded, DIGITS), area.areaKm2());
    }

    /** Whether they share more than a border. */
    boolean overlaps(Shape other) {
        return geometry.intersects(other.geometry) && !geometry.touches(other.geometry);
    }
}
