package vn.vungxanh.foundation.tasks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.access.StaffId;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * @param level of the program's own reminders: the first, the second…
 * @param told the unit that was told on this level
 * @param news the {@link TaskOverdue} that told it
 */
public record TaskStep(
        UUID id,
        Instant at,
        StepKind kind,
        StaffId staff,
        @Nullable String words,
        @Nullable Integer level,
        @Nullable UnitId told,
        @Nullable UUID news) {

    TaskStep(UUID id, Instant at, StepKind kind, StaffId staff, @Nullable String words, @Nullable Integer level) {
        this(id, at, kind, staff, words, level, null, null);
    }

    static TaskStep reminder(UUID id, Instant at, int level, UnitId told, @Nullable UUID news) {
        return new TaskStep(id, at, StepKind.REMINDED, StaffId.PROGRAM, null, level, told, news);
    }
}
