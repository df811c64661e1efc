package vn.vungxanh.capacity.dispatch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.capacity.workforce.Skill;
import vn.vungxanh.capacity.workforce.TeamKind;
import vn.vungxanh.capacity.workforce.VehicleKind;
import vn.vungxanh.foundation.adminunits.UnitId;

/** @param unit who needs them */
public record NewRequest(
        UnitId unit,
        Task task,
        int people,
        @Nullable Skill skill,
        @Nullable TeamKind team,
        @Nullable VehicleKind vehicle,
        boolean urgent,
        @Nullable String reason,
        LocalDate from,
        @Nullable LocalDate to) {}
