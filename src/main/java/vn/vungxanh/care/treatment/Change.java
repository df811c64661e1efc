package vn.vungxanh.care.treatment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What stood there before it was corrected. */
public record Change(
        Instant at,
        String login,
        String what,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {}
