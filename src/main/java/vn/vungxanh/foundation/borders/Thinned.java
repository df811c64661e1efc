package vn.vungxanh.foundation.borders;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import vn.vungxanh.foundation.adminunits.Unit;

/**
 * The shapes as maps draw them: corners nearer than five metres to each other cannot be seen, and would be carried in
 * memory and simplified anew for every map. The shapes as they came are kept beside them.
 */
final class Thinned {

    /** So many corners of a province harm nobody. */
    private static final int LIGHT = 100_000;
    /** Beyond this neighbours are thinned each alone: together they would take too much memory. */
    private static final int HEAVY = 1_000_000;

    private static final double FIVE_METRES = 5e-5;

    private Thinned() {}

    static Map<Unit, Geometry> of(Map<Unit, BorderFile.Drawn> shapes, Function<Unit, Unit> province) {
        var all = new HashMap<Unit, Geometry>();
        shapes.keySet().stream()
                .collect(Collectors.groupingBy(unit -> List.of(province.apply(unit), unit.level())))
                .values()
                .forEach(units -> together(units, shapes, all));
        return all;
    }

    private static void together(List<Unit> units, Map<Unit, BorderFile.Drawn> shapes, Map<Unit, Geometry> all) {
        var fine = units.stream()
                .map(unit -> Objects.requireNonNull(shapes.get(unit)).shape())
                .toArray(Geometry[]::new);
        var corners = 0L;
        for (var shape : fine) {
            corners += shape.getNumPoints();
        }
        var thin = corners <= LIGHT || corners > HEAVY ? fine : CoverageSimplifier.simplify(fine, FIVE_METRES);
        for (var n = 0; n < fine.length; n++) {
            var shape = corners > HEAVY ? DouglasPeuckerSimplifier.simplify(fine[n], FIVE_METRES) : thin[n];
            all.put(units.get(n), shape.isEmpty() ? fine[n] : shape);
        }
    }
}
