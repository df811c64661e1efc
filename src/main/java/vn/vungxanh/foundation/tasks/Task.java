package vn.vungxanh.foundation.tasks;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.access.StaffId;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.directives.DirectiveId;

/**
 * A task as it stands.
 *
 * @param from the unit of whoever gave it
 * @param doneAt when the owner said last that it is done
 * @param reminders how often the owner was reminded
 * @param level the highest on which the program itself reminded; 0 if it did not
 */
public record Task(
        TaskId id,
        String what,
        UnitId to,
        @Nullable String office,
        @Nullable StaffId person,
        Instant dueAt,
        @Nullable DirectiveId because,
        TaskSource source,
        Instant givenAt,
        StaffId givenBy,
        UnitId from,
        TaskState state,
        @Nullable Instant doneAt,
        int reminders,
        int level,
        int version) {

    public boolean isLate(Instant asOf) {
        return state == TaskState.OPEN && dueAt.isBefore(asOf);
    }

    public boolean wasDoneLate() {
        return state != TaskState.OPEN && doneAt != null && doneAt.isAfter(dueAt);
    }

    public Duration late(Instant asOf) {
        return Duration.between(dueAt, asOf);
    }

    /** Whoever gave it, and the Committee of the unit that gave it, decide whether it is done. */
    public boolean isDecidedBy(Scope scope) {
        return scope.staff().equals(givenBy) || (scope.may(Permission.ISSUE_DIRECTIVES) && scope.covers(from));
    }
}
