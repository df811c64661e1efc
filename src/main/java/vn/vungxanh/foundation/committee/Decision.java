package vn.vungxanh.foundation.committee;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.tasks.TaskId;

/**
 * What a meeting decided.
 *
 * @param unit who is to do it; without unit and day it cannot become a task
 * @param office the body of that unit
 * @param task the task that it became
 */
public record Decision(
        DecisionId id,
        MeetingId meeting,
        int place,
        String words,
        @Nullable UnitId unit,
        @Nullable String office,
        @Nullable LocalDate dueOn,
        @Nullable TaskId task) {

    static Decision fresh(
            MeetingId meeting,
            UUID id,
            String words,
            @Nullable UnitId unit,
            @Nullable String office,
            @Nullable LocalDate due) {
        return new Decision(new DecisionId(id), meeting, 0, words, unit, office, due, null);
    }
}
