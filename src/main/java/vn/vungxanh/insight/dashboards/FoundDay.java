package vn.vungxanh.insight.dashboards;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.surveillance.cases.Source;

/**
 * A day of the curve.
 *
 * @param found cases by where they were found
 * @param mean of this day and the six before; none for the first six and for days that are not over
 * @param incomplete so recent that more cases of this day are still expected
 */
public record FoundDay(
        LocalDate day, Map<Source, Long> found, @Nullable Double mean, boolean incomplete) {

    public FoundDay {
        found = Map.copyOf(found);
    }

    public long of(Source source) {
        return found.getOrDefault(source, 0L);
    }

    public long total() {
        return found.values().stream().mapToLong(each -> each).sum();
    }
}
