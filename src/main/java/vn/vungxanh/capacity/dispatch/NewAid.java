package vn.vungxanh.capacity.dispatch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.capacity.workforce.Service;
import vn.vungxanh.capacity.workforce.Skill;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * People of another province or of the centre who help here.
 *
 * @param unit where they work
 */
public record NewAid(
        UnitId unit,
        String sender,
        Task task,
        Service service,
        Skill skill,
        int people,
        @Nullable String document,
        LocalDate from) {}
