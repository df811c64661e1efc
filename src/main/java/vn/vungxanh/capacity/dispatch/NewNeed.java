package vn.vungxanh.capacity.dispatch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.capacity.workforce.Skill;
import vn.vungxanh.foundation.adminunits.UnitId;

/** So many people from elsewhere that a unit needs for a task, on top of its own. */
public record NewNeed(
        UnitId unit,
        Task task,
        @Nullable Skill skill,
        int people,
        @Nullable String note,
        LocalDate from,
        @Nullable LocalDate to) {}
