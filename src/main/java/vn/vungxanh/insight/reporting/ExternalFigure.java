package vn.vungxanh.insight.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A figure of an outside body, with what was last said about it, if anything. */
public record ExternalFigure(
        String id,
        String label,
        boolean isMember,
        String unit,
        @Nullable BigDecimal value,
        @Nullable Instant asOf,
        @Nullable String source,
        @Nullable String enteredBy) {}
