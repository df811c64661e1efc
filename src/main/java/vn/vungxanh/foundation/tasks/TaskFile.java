package vn.vungxanh.foundation.tasks;

import java.time.Instant;
import java.util.UUID;

/** Evidence of a task, without its content. */
public record TaskFile(UUID id, String name, long bytes, Instant addedAt) {}
