package vn.vungxanh.surveillance.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One field of a case changed: when, by whom, from what to what. */
public record CaseChange(
        Instant at,
        String login,
        String field,
        @Nullable String before,
        @Nullable String after) {}
