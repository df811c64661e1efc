package vn.vungxanh.foundation.tasks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.access.StaffId;

/** @param level of the program's own reminders: the first, the second… */
public record TaskStep(
        UUID id,
        Instant at,
        StepKind kind,
        StaffId staff,
        @Nullable String words,
        @Nullable Integer level) {}
