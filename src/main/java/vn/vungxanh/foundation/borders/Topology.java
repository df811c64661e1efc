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
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.platform.map.GeoJson;

/** How the shapes of one level lie beside each other. */
final class Topology {

    /** Surveyed borders miss each other by slivers; more than this part of the smaller unit is an overlap. */
    private static final double SLIVER_PART = 0.01;

    private static final double SLIVER_KM2 = 0.1;
    /** A hundred square metres: what two surveys of one line always differ by. */
    private static final double NOTHING_KM2 = 1e-4;

    private static final double GAP_KM2 = 0.5;
    /** A gap that is thinner on average is a line drawn twice. */
    private static final double THIN_KM = 0.03;

    /** Finer shapes are thinned by five metres before gaps are looked for: it takes memory by the corner. */
    private static final int FINE = 5_000;

    private static final double FIVE_METRES = 5e-5;
    private static final double ABOUT_KM_A_DEGREE = 108;

    private final BorderProgress progress;
    private final List<BorderProblem> problems = new ArrayList<>();
    private int slivers;
    private double sliversKm2;
    private int thinGaps;
    private double thinGapsKm2;

    private record Piece(Unit unit, BorderFile.Drawn drawn) {}

    Topology(Map<Unit, BorderFile.Drawn> shapes, BorderProgress progress) {
        this.progress = progress;
        var levels = shapes.keySet().stream().collect(Collectors.groupingBy(Unit::level));
        levels.forEach((level, units) -> {
            var pieces = units.stream()
                    .map(unit -> new Piece(unit, Objects.requireNonNull(shapes.get(unit))))
                    .toList();
            overlaps(pieces);
            if (level == UnitLevel.COMMUNE) {
                progress.at(BorderProgress.Step.GAPS, 0, 0);
                gaps(pieces.stream()
                        .map(piece -> thinned(piece.drawn().shape()))
                        .toList());
            }
        });
        note(BordersRule.SLIVERS, slivers, sliversKm2);
        note(BordersRule.THIN_GAPS, thinGaps, thinGapsKm2);
    }

    List<BorderProblem> problems() {
        return problems;
    }

    private void note(BordersRule rule, int count, double km2) {
        if (count > 0) {
            problems.add(BorderProblem.of(rule, 0, null, count, Math.round(km2 * 1e4) / 100.0));
        }
    }

    private void overlaps(List<Piece> pieces) {
        var before = new STRtree();
        pieces.forEach(piece -> before.insert(piece.drawn().shape().getEnvelopeInternal(), piece));
        var done = 0;
        for (var piece : pieces) {
            progress.at(BorderProgress.Step.NEIGHBOURS, done++, pieces.size());
            var shape = piece.drawn().shape();
            for (var found : before.query(shape.getEnvelopeInternal())) {
                var other = (Piece) found;
                if (other.drawn().number() < piece.drawn().number()) {
                    overlap(piece, other);
                }
            }
        }
    }

    private void overlap(Piece piece, Piece other) {
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
        } else if (common > NOTHING_KM2) {
            slivers++;
            sliversKm2 += common;
        }
    }

    private static double common(Geometry a, Geometry b) {
        try {
            return Flat.areaKm2(OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION));
        } catch (TopologyException e) {
            return 0;
        }
    }

    private static Geometry thinned(Geometry shape) {
        return shape.getNumPoints() > FINE ? DouglasPeuckerSimplifier.simplify(shape, FIVE_METRES) : shape;
    }

    private void gaps(List<Geometry> shapes) {
        var parts = GeoJson.polygonsOf(OverlayNGRobust.union(shapes));
        var islands = new STRtree();
        parts.forEach(part -> islands.insert(part.getEnvelopeInternal(), part));
        for (var part : parts) {
            for (var n = 0; n < part.getNumInteriorRing(); n++) {
                var ring = part.getInteriorRingN(n).getCoordinates();
                gap(without(islands, GeoJson.FACTORY.createPolygon(ring)));
            }
        }
    }

    /** What lies in the hole like an island is no gap. */
    private static Geometry without(STRtree islands, Geometry hole) {
        var left = hole;
        for (var island : islands.query(hole.getEnvelopeInternal())) {
            if (hole.getEnvelopeInternal().contains(((Geometry) island).getEnvelopeInternal())) {
                left = OverlayNGRobust.overlay(left, (Geometry) island, OverlayNG.DIFFERENCE);
            }
        }
        return left;
    }

    private void gap(Geometry hole) {
        if (hole.isEmpty()) {
            return;
        }
        var area = Flat.areaKm2(hole);
        var width = 2 * area / (hole.getLength() * ABOUT_KM_A_DEGREE);
        if (area > GAP_KM2 && width > THIN_KM) {
            problems.add(BorderProblem.of(
                    BordersRule.GAP,
                    0,
                    null,
                    BorderChecks.tenth(area),
                    BorderChecks.position(hole.getInteriorPoint().getCoordinate())));
        } else if (area > NOTHING_KM2) {
            thinGaps++;
            thinGapsKm2 += area;
        }
    }
}
