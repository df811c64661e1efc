package vn.vungxanh.foundation.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.access.StaffId;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.directives.DirectiveId;
import vn.vungxanh.kernel.Vietnam;

/**
 * A task as it is given.
 *
 * @param what to be done, in a sentence
 * @param to the unit that owes it; without one the task is refused
 * @param person who does it, if one person of that unit does
 * @param because the document that it follows from
 * @param by the last minute of the day on which it is due
 * @param office the body of that unit that does it, such as "Sở Y tế"
 */
public record NewTask(
        String what,
        @Nullable UnitId to,
        @Nullable StaffId person,
        LocalDate dueOn,
        @Nullable DirectiveId because,
        TaskSource source,
        LocalTime by,
        @Nullable String office) {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    /** Due at the end of the day. */
    public NewTask(
            String what,
            @Nullable UnitId to,
            @Nullable StaffId person,
            LocalDate dueOn,
            @Nullable DirectiveId because,
            TaskSource source) {
        this(what, to, person, dueOn, because, source, END_OF_DAY, null);
    }

    public NewTask dueBy(LocalTime time) {
        return new NewTask(what, to, person, dueOn, because, source, time, office);
    }

    public NewTask of(@Nullable String body) {
        return new NewTask(what, to, person, dueOn, because, source, by, body);
    }

    Instant dueAt() {
        return dueOn.atTime(by).atZone(Vietnam.ZONE).toInstant();
    }
}
