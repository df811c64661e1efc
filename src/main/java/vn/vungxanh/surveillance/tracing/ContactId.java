package vn.vungxanh.surveillance.tracing;

import java.util.UUID;

/** One declared exposure. */
public record ContactId(UUID value) {}
