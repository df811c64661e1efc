package vn.vungxanh.foundation.borders;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Whether a shape, taken alone, is an area of this country. */
final class ShapeChecks {

    /** Degrees: the country with its islands. */
    private static final double WEST = 102;

    private static final double EAST = 118;
    private static final double SOUTH = 6;
    private static final double NORTH = 24;

    private static final double HALF_TURN = 180;
    /** Beyond two turns nobody means degrees. */
    private static final double TWO_TURNS = 720;

    private ShapeChecks() {}

    /** @param at where; null for a shape as a whole */
    record Fault(BordersRule rule, @Nullable Coordinate at) {}

    static @Nullable Fault fault(Geometry shape) {
        var box = shape.getEnvelopeInternal();
        var misplaced = misplaced(box);
        if (misplaced != null) {
            return new Fault(misplaced, shape.getCoordinate());
        }
        var error = new IsValidOp(shape).getValidationError();
        return error == null ? null : new Fault(invalid(error.getErrorType()), error.getCoordinate());
    }

    private static @Nullable BordersRule misplaced(Envelope box) {
        var farthest = Math.max(
                Math.max(Math.abs(box.getMinX()), Math.abs(box.getMaxX())),
                Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY())));
        if (farthest > TWO_TURNS) {
            return BordersRule.METRES;
        }
        if (box.getMinY() >= WEST && box.getMaxY() <= EAST && box.getMinX() >= SOUTH && box.getMaxX() <= NORTH) {
            return BordersRule.AXES_SWAPPED;
        }
        if (farthest > HALF_TURN || box.getWidth() > HALF_TURN) {
            return BordersRule.AROUND_THE_WORLD;
        }
        var inside = box.getMinX() >= WEST && box.getMaxX() <= EAST && box.getMinY() >= SOUTH && box.getMaxY() <= NORTH;
        return inside ? null : BordersRule.OUTSIDE_VIETNAM;
    }

    private static BordersRule invalid(int error) {
        return switch (error) {
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> BordersRule.HOLE_OUTSIDE;
            case TopologyValidationError.NESTED_HOLES,
                    TopologyValidationError.NESTED_SHELLS,
                    TopologyValidationError.DUPLICATE_RINGS -> BordersRule.PARTS_OVERLAP;
            default -> BordersRule.CROSSES_ITSELF;
        };
    }
}
