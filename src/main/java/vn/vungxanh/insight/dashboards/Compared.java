package vn.vungxanh.insight.dashboards;

import org.jspecify.annotations.Nullable;
import vn.vungxanh.platform.figures.Figure;

/** A number, and the one that it is compared with: of the day or of the week before. */
public record Compared(Figure now, @Nullable Figure before) {

    public long value() {
        return of(now);
    }

    /** By how much it is more than before; none where there is nothing to compare with. */
    public @Nullable Long change() {
        return before == null ? null : (Long) (of(now) - of(before));
    }

    private static long of(Figure figure) {
        var value = figure.value();
        return value == null ? 0 : value.longValue();
    }
}
