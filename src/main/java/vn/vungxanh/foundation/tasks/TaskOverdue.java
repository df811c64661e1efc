package vn.vungxanh.foundation.tasks;

import java.time.Instant;
import java.util.UUID;

/** A task fell due and is not done. Told once a task. */
public record TaskOverdue(UUID task, int unit, Instant dueAt) {}
