package vn.vungxanh.foundation.borders;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** What stands in a GeoJSON file: the shapes that can be understood, and what cannot. */
final class BorderFile {

    /** Whoever has so many faults exports the file again; the list of them must not fill the memory. */
    static final int MOST_PROBLEMS = 1_000;

    final List<Drawn> drawn = new ArrayList<>();
    final List<BorderProblem> problems = new ArrayList<>();
    /** Of all features, also those whose shape is bad: they are not missing as well. */
    final Set<String> codes = new HashSet<>();

    int features;
    long corners;
    /** Read to its end: only then is it known what is missing. */
    boolean whole;

    /** @param number place among the features, from 1 */
    record Drawn(int number, String code, Geometry shape) {}

    static BorderFile read(InputStream stream, BorderLimits limits) {
        var file = new BorderFile();
        new BorderReader(file, limits).read(stream);
        return file;
    }

    void problem(BordersRule rule, int feature, @Nullable String unit, Object... details) {
        // what holds for the whole file is said however much is wrong with its features
        var most = feature == 0 && !rule.isOnlyNoted() ? 2 * MOST_PROBLEMS : MOST_PROBLEMS;
        if (problems.size() < most) {
            problems.add(BorderProblem.of(rule, feature, unit, details));
        }
        if (problems.size() == MOST_PROBLEMS) {
            problems.add(BorderProblem.of(BordersRule.TOO_MANY_PROBLEMS, 0, null, MOST_PROBLEMS));
        }
    }
}
