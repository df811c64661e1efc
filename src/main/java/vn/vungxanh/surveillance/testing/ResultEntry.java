package vn.vungxanh.surveillance.testing;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a tube's history of results. */
public record ResultEntry(
        TestResult result,
        @Nullable BigDecimal ct,
        Instant resultedAt,
        Via via,
        @Nullable String reference,
        @Nullable String reason,
        Instant enteredAt,
        String enteredBy) {}
