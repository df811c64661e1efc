package vn.vungxanh.insight.reporting;

import java.math.BigDecimal;
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

    public boolean isSame() {
        var change = change();
        return change != null && change.signum() == 0;
    }

    public @Nullable String label() {
        return then != null && then.label() != null ? then.label() : now == null ? null : now.label();
    }
}
