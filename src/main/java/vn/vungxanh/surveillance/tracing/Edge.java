package vn.vungxanh.surveillance.tracing;

import java.time.Instant;
import java.util.UUID;

/** A declared exposure with what the definition said of it: one row. */
record Edge(
        UUID id,
        String disease,
        NewContact contact,
        Verdict verdict,
        boolean close,
        Instant identifiedAt,
        Instant createdAt,
        UUID createdBy) {}
