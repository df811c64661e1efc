package vn.vungxanh.foundation.borders;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Lengths and areas of shapes in degrees, flat at their own latitude: right to a few thousandths for a province. */
final class Flat {

    private static final double KM_A_DEGREE = 111.32;

    private Flat() {}

    static double areaKm2(Geometry shape) {
        return shape.getArea() * KM_A_DEGREE * wide(shape);
    }

    static double km(Geometry a, Geometry b) {
        var plane = AffineTransformation.scaleInstance(wide(a), KM_A_DEGREE);
        return plane.transform(a).distance(plane.transform(b));
    }

    private static double wide(Geometry shape) {
        var box = shape.getEnvelopeInternal();
        return KM_A_DEGREE * Math.cos(Math.toRadians((box.getMinY() + box.getMaxY()) / 2));
    }
}
