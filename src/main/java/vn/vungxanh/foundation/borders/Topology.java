package vn.vungxanh.foundation.borders;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.platform.map.GeoJson;

/** How the shapes of one level lie beside each other. */
final class Topology {

    /** Surveyed borders miss each other by slivers; more than this part of the smaller unit is an overlap. */
    private static final double SLIVER_PART = 0.01;

    private static final double SLIVER_KM2 = 0.1;
    private static final double GAP_KM2 = 0.5;

    private Topology() {}

    private record Piece(Unit unit, BorderFile.Drawn drawn) {}

    static List<BorderProblem> problems(Map<Unit, BorderFile.Drawn> shapes) {
        var problems = new ArrayList<BorderProblem>();
        var levels = shapes.keySet().stream().collect(Collectors.groupingBy(Unit::level));
        levels.forEach((level, units) -> {
            var pieces = units.stream()
                    .map(unit -> new Piece(unit, Objects.requireNonNull(shapes.get(unit))))
                    .toList();
            overlaps(pieces, problems);
            if (level == UnitLevel.COMMUNE) {
                gaps(pieces.stream().map(piece -> piece.drawn().shape()).toList(), problems);
            }
        });
        return problems;
    }

    private static void overlaps(List<Piece> pieces, List<BorderProblem> problems) {
        var before = new STRtree();
        pieces.forEach(piece -> before.insert(piece.drawn().shape().getEnvelopeInternal(), piece));
        for (var piece : pieces) {
            var shape = piece.drawn().shape();
            for (var found : before.query(shape.getEnvelopeInternal())) {
                var other = (Piece) found;
                if (other.drawn().number() < piece.drawn().number()) {
                    overlap(piece, other, problems);
                }
            }
        }
    }

    private static void overlap(Piece piece, Piece other, List<BorderProblem> problems) {
        var shape = piece.drawn().shape();
        var beside = other.drawn().shape();
        var common = common(shape, beside);
        var smaller = Math.min(Flat.areaKm2(shape), Flat.areaKm2(beside));
        if (common > Math.max(SLIVER_KM2, SLIVER_PART * smaller)) {
            problems.add(BorderProblem.of(
                    BordersRule.OVERLAP,
                    piece.drawn().number(),
                    BorderChecks.named(piece.unit()),
                    BorderChecks.named(other.unit()),
                    BorderChecks.tenth(common)));
        }
    }

    private static double common(Geometry a, Geometry b) {
        try {
            return Flat.areaKm2(OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION));
        } catch (TopologyException e) {
            return 0;
        }
    }

    private static void gaps(List<Geometry> shapes, List<BorderProblem> problems) {
        var whole = OverlayNGRobust.union(shapes);
        for (var polygon : GeoJson.polygonsOf(whole)) {
            for (var n = 0; n < polygon.getNumInteriorRing(); n++) {
                var hole = GeoJson.FACTORY.createPolygon(
                        polygon.getInteriorRingN(n).getCoordinates());
                var area = Flat.areaKm2(hole);
                if (area > GAP_KM2) {
                    problems.add(BorderProblem.of(
                            BordersRule.GAP,
                            0,
                            null,
                            BorderChecks.tenth(area),
                            BorderChecks.position(hole.getInteriorPoint().getCoordinate())));
                }
            }
        }
    }
}
