package vn.vungxanh.care.isolation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that was done with an order. */
public record LogEntry(String what, @Nullable String note, Instant at, String login) {}
