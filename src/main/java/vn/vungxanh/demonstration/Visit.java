package vn.vungxanh.demonstration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A synthetic check-in; two of three people forget to check out. */
record Visit(
        UUID id,
        Resident person,
        Spot spot,
        Instant in,
        @Nullable Instant out) {}
