package vn.vungxanh.territory.zones;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A job that was done before the program knew of it. */
public record PastDisinfection(
        NewDisinfection job,
        Instant doneAt,
        String doneBy,
        @Nullable String evidence) {}
