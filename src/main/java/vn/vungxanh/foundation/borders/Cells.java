package vn.vungxanh.foundation.borders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Schematic shapes of the units of one tree where nobody has imported borders: the Voronoi cells of the units' points,
 * cut to the union of discs of 1.3 × √(area / π) around them, which is closed first, so that no notch is left between
 * discs. Neighbours touch without gap or overlap. Not borders: whoever shows them says "sơ đồ".
 */
final class Cells {

    /** How much larger than a circle of the unit's area its disc is. */
    private static final double GENEROUS = 1.3;

    /** Notches narrower than twice this part of a middling radius are closed. */
    private static final double CLOSING = 0.6;

    private static final double KM_A_DEGREE = 111.32;
    private static final int QUARTER_SEGMENTS = 12;
    /** A tenth of a metre: both sides of an edge are rounded to the same. */
    private static final PrecisionModel GRID = new PrecisionModel(10_000);

    private static final GeometryFactory PLANE = new GeometryFactory(GRID);

    private Cells() {}

    /** A unit's representative point in degrees and its area. */
    record Seed(int unit, double longitude, double latitude, double areaKm2) {

        double radius() {
            return GENEROUS * Math.sqrt(areaKm2 / Math.PI);
        }
    }

    /** In degrees, by unit. */
    static Map<Integer, Geometry> of(List<Seed> seeds) {
        if (seeds.isEmpty()) {
            return Map.of();
        }
        var middle = seeds.stream().mapToDouble(Seed::latitude).average().orElseThrow();
        var wide = KM_A_DEGREE * Math.cos(Math.toRadians(middle));
        var discs = new ArrayList<Geometry>(seeds.size());
        var owners = new HashMap<Coordinate, Integer>();
        for (var seed : seeds) {
            var at = new Coordinate(
                    GRID.makePrecise(seed.longitude() * wide), GRID.makePrecise(seed.latitude() * KM_A_DEGREE));
            owners.putIfAbsent(at, seed.unit());
            discs.add(PLANE.createPoint(at).buffer(seed.radius(), QUARTER_SEGMENTS));
        }
        var land = closed(UnaryUnionOp.union(discs), seeds);
        var degrees = AffineTransformation.scaleInstance(1 / wide, 1 / KM_A_DEGREE);
        var cells = new HashMap<Integer, Geometry>();
        for (var cell : diagram(owners.keySet(), land.getEnvelopeInternal())) {
            var owner = owners.get((Coordinate) cell.getUserData());
            if (owner != null) {
                cells.put(owner, degrees.transform(OverlayNG.overlay(cell, land, OverlayNG.INTERSECTION, GRID)));
            }
        }
        return cells;
    }

    private static Geometry closed(Geometry discs, List<Seed> seeds) {
        var radii = seeds.stream().mapToDouble(Seed::radius).sorted().toArray();
        var far = CLOSING * radii[radii.length / 2];
        var closed = discs.buffer(far, QUARTER_SEGMENTS).buffer(-far, QUARTER_SEGMENTS);
        var filled = new ArrayList<Geometry>();
        for (var n = 0; n < closed.getNumGeometries(); n++) {
            if (closed.getGeometryN(n) instanceof Polygon part) {
                filled.add(PLANE.createPolygon(part.getExteriorRing().getCoordinates()));
            }
        }
        return UnaryUnionOp.union(filled);
    }

    private static List<Polygon> diagram(Iterable<Coordinate> sites, Envelope around) {
        var all = new ArrayList<Coordinate>();
        sites.forEach(all::add);
        var frame = new Envelope(around);
        frame.expandBy(Math.max(around.getWidth(), around.getHeight()));
        var builder = new VoronoiDiagramBuilder();
        builder.setSites(all);
        builder.setClipEnvelope(frame);
        var cells = new ArrayList<Polygon>();
        var diagram = builder.getDiagram(new GeometryFactory());
        for (var n = 0; n < diagram.getNumGeometries(); n++) {
            if (diagram.getGeometryN(n) instanceof Polygon cell) {
                cells.add(cell);
            }
        }
        return cells;
    }
}
