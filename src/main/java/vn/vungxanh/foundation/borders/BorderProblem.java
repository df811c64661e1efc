package vn.vungxanh.foundation.borders;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a file of borders.
 *
 * @param feature which of the file's features, from 1; 0 for the whole file
 * @param unit code and name where they are known
 */
public record BorderProblem(
        BordersRule rule, int feature, @Nullable String unit, List<Object> details) {

    static BorderProblem of(BordersRule rule, int feature, @Nullable String unit, Object... details) {
        return new BorderProblem(rule, feature, unit, Arrays.asList(details));
    }
}
