package vn.vungxanh.foundation.borders;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/** The positions of one geometry, packed: 16 bytes each. Rings and polygons are known by where they end. */
final class Corners {

    static final GeometryFactory PACKED =
            new GeometryFactory(new PrecisionModel(), 4326, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    /** RFC 7946, 3.1.6: four positions at least, and the last is the first. */
    private static final int SHORTEST_RING = 4;

    private static final int FIRST = 256;

    private final int most;
    private final List<Integer> ringEnds = new ArrayList<>();
    /** Indexes into the ends of rings. */
    private final List<Integer> polygonEnds = new ArrayList<>();

    private double[] values = new double[2 * FIRST];
    private long count;
    /** How many brackets stand around a position: 3 in a Polygon, 4 in a MultiPolygon. */
    private int depth;
    /** A hole without an outline around it. */
    private boolean emptyFirst;

    Corners(int most) {
        this.most = most;
    }

    long count() {
        return count;
    }

    int most() {
        return most;
    }

    int depth() {
        return depth;
    }

    boolean tooMany() {
        return count > most || ringEnds.size() > BorderLimits.MOST_RINGS;
    }

    /** False when it stands deeper or less deep than those before it. */
    boolean add(double x, double y, int within) {
        if (count == 0) {
            depth = within;
        }
        count++;
        if (tooMany()) {
            values = new double[0];
        } else {
            var at = 2 * (int) (count - 1);
            if (at == values.length) {
                values = Arrays.copyOf(values, 2 * values.length);
            }
            values[at] = x;
            values[at + 1] = y;
        }
        return within == depth;
    }

    /** A bracket that is no position was closed. */
    void close(int within) {
        if (tooMany()) {
            return;
        }
        if (count == 0) {
            emptyFirst = true;
        } else if (within == depth - 1) {
            ringEnds.add((int) count);
        } else if (within == depth - 2) {
            polygonEnds.add(ringEnds.size());
        }
    }

    ShapeReader.@Nullable Fault ringFault() {
        if (emptyFirst) {
            return new ShapeReader.Fault(BordersRule.RING_TOO_SHORT, 1, 0);
        }
        var from = 0;
        for (var ring = 0; ring < ringEnds.size(); ring++) {
            var to = ringEnds.get(ring);
            if (to - from < SHORTEST_RING) {
                return new ShapeReader.Fault(BordersRule.RING_TOO_SHORT, ring + 1, to - from);
            }
            if (values[2 * from] != values[2 * to - 2] || values[2 * from + 1] != values[2 * to - 1]) {
                return new ShapeReader.Fault(BordersRule.RING_OPEN, ring + 1);
            }
            from = to;
        }
        return null;
    }

    Geometry shape() {
        var polygons = new ArrayList<Polygon>();
        var ring = 0;
        for (var end : polygonEnds) {
            var rings = new ArrayList<LinearRing>();
            for (; ring < end; ring++) {
                var from = ring == 0 ? 0 : ringEnds.get(ring - 1);
                rings.add(PACKED.createLinearRing(new PackedCoordinateSequence.Double(
                        Arrays.copyOfRange(values, 2 * from, 2 * ringEnds.get(ring)), 2, 0)));
            }
            if (!rings.isEmpty()) {
                polygons.add(PACKED.createPolygon(
                        rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new)));
            }
        }
        return polygons.size() == 1 ? polygons.get(0) : PACKED.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }
}
