package vn.vungxanh.insight.reporting;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.platform.figures.Figure;

/** A figure as it was published and as it is computed now. Either side may be unknown. */
public record Difference(
        String id, @Nullable Figure then, @Nullable Figure now, String note) {

    public @Nullable BigDecimal change() {
        if (then == null || now == null || then.value() == null || now.value() == null) {
            return null;
        }
        return now.value().subtract(then.value());
    }

    /** Places after the comma that either side needs: a percentage has one. */
    public int digits() {
        return Stream.of(then, now)
                        .anyMatch(figure -> figure != null
                                && figure.value() != null
                                && figure.value().stripTrailingZeros().scale() > 0)
                ? 1
                : 0;
    }

    public boolean isSame() {
        var change = change();
        return change != null && change.signum() == 0;
    }

    public @Nullable String label() {
        return then != null && then.label() != null ? then.label() : now == null ? null : now.label();
    }
}
