package vn.vungxanh.territory.zones;

import org.locationtech.jts.geom.Geometry;

/** An area that was drawn and is valid, with its own text: right-handed and rounded to 10 cm. */
record Shape(Geometry geometry, String geoJson, double areaKm2) {

    boolean overlaps(Shape other) {
        return geometry.intersects(other.geometry) && !geometry.touches(other.geometry);
    }
}
